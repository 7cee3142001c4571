import { findKpi } from '../../../core/kpis/index.ts';
import { type TrendReader, useTrendReader } from '../../figure/use-trend-words.ts';
import { seriesOf, type TrendsModel } from './trends-model.ts';
import { CHARTS, type ChartId, type TrendsView } from './trends-view.ts';

/** What has really changed, in one sentence over all the figures of the screen. */
export function TrendsLead({ model, trends }: { readonly model: TrendsModel; readonly trends: TrendsView }) {
  const reader = useTrendReader();
  const { tell, format } = reader;
  const first = format.period(model.periods[model.start] ?? null);
  const last = format.period(model.periods[model.end - 1] ?? null);
  return (
    <div className="trend-lead">
      <h1>{leadSentence(model, trends, reader)}</h1>
      <p className="stamp">{tell('trends.lead.rests', { first, last, points: model.working.rows.length })}</p>
    </div>
  );
}

function leadSentence(model: TrendsModel, { definitions }: TrendsView, { tell, format, language }: TrendReader): string {
  const courses = (Object.keys(CHARTS) as ChartId[]).map((id) => {
    const series = seriesOf(model, definitions[id].definition);
    return { name: findKpi(series.definition.kpi)?.title[language] ?? id, course: series.course };
  });
  const named = (meaning: string) =>
    courses.flatMap(({ name, course }) =>
      course.kind === 'signal' && course.meaning === meaning ? [tell('trends.quoted', { name })] : [],
    );
  const [better, worse] = [named('improvement'), named('concern')];
  if (courses.every(({ course }) => course.kind === 'unmeasured' || course.kind === 'too-few')) return tell('trends.lead.tooFew');
  if (better.length > 0 && worse.length > 0) return tell('trends.lead.both', { better: format.list(better), worse: format.list(worse) });
  if (worse.length > 0) return tell('trends.lead.worse', { worse: format.list(worse) });
  return better.length > 0 ? tell('trends.lead.better', { better: format.list(better) }) : tell('trends.lead.none');
}

import type { ReadinessAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import type { ReadinessScore } from '../../../core/awards/readiness.ts';
import { readinessRulesOf } from '../../../core/awards/readiness-rules.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { ReadinessRadar } from '../../charts/readiness-radar.tsx';
import { type AwardReader, useAwardReader } from './use-award-reader.ts';

const HEIGHT = 300;

export interface ReadinessCardProps {
  readonly profile: ReadinessAnswer['profiles'][number];
  readonly model: AwardModel;
}

/** One figure on the six attributes: as a radar, in words beside it, and as a table. */
export function ReadinessCard({ profile, model }: ReadinessCardProps) {
  const reader = useAwardReader();
  const { say, tell, format, language } = reader;
  const criterion = model.criteria.find(({ id }) => id === profile.criterion);
  const rules = readinessRulesOf(model);
  const name = criterion?.title[language] ?? profile.criterion;
  const axes = profile.attributes.map((entry) => ({
    id: entry.attribute,
    name: tell(`award.readiness.${entry.attribute}`),
    value: entry.score,
    text: scoreText(entry, reader),
    counted: tell(`award.readiness.counted.${entry.attribute}`, {
      numerator: entry.attribute === 'future' ? entry.numerator : format.count(entry.numerator),
      denominator: entry.denominator,
      atLeast: tell('award.readiness.atLeast', { n: rules.cellN }),
      span: tell('award.readiness.span', { n: rules.scopeMonths }),
    }),
  }));
  const summary = tell('award.readiness.summary', {
    criterion: name,
    scores: axes.map((axis) => `${axis.name} ${axis.text}`).join(language === 'ar' ? '، ' : ', '),
  });
  // a copied table has its headings alone to say it
  const standing = model.isOfficial ? [] : [tell('award.unofficial')];
  const subtitle = [
    tell('award.readiness.subtitle', { kpi: findKpi(profile.kpi)?.title[language] ?? profile.kpi }),
    tell('award.readiness.months', { n: profile.months }),
    ...standing,
  ].join(' · ');
  return (
    <ChartFrame
      title={titleOf(name, profile.attributes, reader)}
      subtitle={subtitle}
      height={HEIGHT}
      summary={summary}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      legend={
        <dl className="readiness-counts">
          {axes.map((axis) => (
            <div key={axis.id}>
              <dt>{axis.name}</dt>
              <dd>
                <strong>{axis.text}</strong> <span className="note">{axis.counted}</span>
              </dd>
            </div>
          ))}
        </dl>
      }
      table={{
        columns: [tell('award.readiness.attribute'), [tell('award.readiness.score'), ...standing].join(' · '), tell('award.readiness.of')],
        // the table twin turns its rows round, newest first; attributes keep their order
        rows: () => axes.map((axis) => [axis.name, axis.text, axis.counted]).toReversed(),
      }}
    >
      <ReadinessRadar label={summary} axes={axes} height={HEIGHT} />
    </ChartFrame>
  );
}

const scoreText = ({ score }: ReadinessScore, { tell, format }: AwardReader): string =>
  score === null ? tell('award.readiness.noData') : format.decimal(score);

/** What the profile shows, by rule: its strongest and its weakest attributes. */
function titleOf(criterion: string, attributes: readonly ReadinessScore[], { tell, format }: AwardReader): string {
  const known = attributes.flatMap(({ attribute, score }) => (score === null ? [] : [{ attribute, score }]));
  if (known.length === 0) return tell('award.readiness.none', { criterion });
  const [best, worst] = [Math.max(...known.map(({ score }) => score)), Math.min(...known.map(({ score }) => score))];
  if (worst === 100) return tell('award.readiness.full', { criterion });
  const named = (at: number) =>
    format.list(known.filter(({ score }) => score === at).map(({ attribute }) => tell(`award.readiness.${attribute}`)));
  return tell('award.readiness.best', { criterion, best: named(best), worst: named(worst) });
}

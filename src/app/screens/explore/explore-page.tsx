import { parseInstant } from '../../../core/instant.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { toEngineError } from '../../data/engine-error.ts';
import { Waiting } from '../../ui/waiting.tsx';
import type { ChartType } from './chart-type.ts';
import type { ExploreModel } from './explore-model.ts';
import { ExplorePanel } from './explore-panel.tsx';
import { panelsOf } from './explore-panels.ts';
import { questionFigures } from './question-figures.ts';
import type { Comparison } from './use-compared.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useHistory } from './use-history.ts';

const HEIGHT = { one: 340, few: 230 } as const;
const FEW = 1;

/** The answer: its question as a heading, what it rests on, and its pictures under each other on one time axis. */
export function ExplorePage({
  model,
  chart,
  compared,
}: {
  readonly model: ExploreModel;
  readonly chart: ChartType;
  readonly compared: Comparison;
}) {
  const reader = useExploreReader();
  const { say, word, format, formatIn, language } = reader;
  const history = useHistory(model.asked, model.explore, chart === 'xmr');
  const panels = panelsOf(model, chart);
  const table = [...model.tables.values()][0];
  const bases = new Set(model.explore.kpis.map(({ kpi }) => findKpi(kpi)?.basis));
  const { by, thenBy, kpis } = model.explore;
  const figures = questionFigures(kpis, reader);
  const divided = by === null ? figures : word('explore.dividedBy', { figures, dimension: say(`dimension.${by}`) });
  return (
    <Waiting className="explore" isBusy={compared.isPending || (chart === 'xmr' && history === null)}>
      <div className="explore-lead">
        <h1>{thenBy === null ? divided : word('explore.dividedThenBy', { divided, dimension: say(`dimension.${thenBy}`) })}</h1>
        <p className="stamp">
          {[
            format.periodRange(model.periods[0] ?? null, model.periods.at(-1) ?? null),
            ...(table ? [say('time.asOf', { at: formatIn(table.zone).instant(parseInstant(table.asOf)) })] : []),
            ...(table?.restsOnPrediction ? [say('figure.predicted')] : []),
            ...(model.explore.calendar ? [say('time.calendarNamed', { name: isolateText(model.explore.calendar) })] : []),
            ...(model.explore.policy ? [say('time.policyNamed', { name: isolateText(model.explore.policy) })] : []),
            ...(model.explore.zone ? [isolateText(model.explore.zone)] : []),
            ...(model.explore.dataVersion === null
              ? []
              : [word('explore.dataVersion', { version: format.count(model.explore.dataVersion) })]),
            ...(model.explore.suppress ? [word('explore.suppressed')] : []),
          ].join(' · ')}
        </p>
        {bases.size > 1 && <p className="note">{word('explore.twoBases')}</p>}
        {compared.isImpossible && <p className="note">{word('explore.notCompared')}</p>}
        {compared.error && (
          <p className="field-error" role="alert">
            {toEngineError(compared.error).title[language]}
          </p>
        )}
      </div>
      {panels.map((panel) => (
        <ExplorePanel
          key={panel.key}
          model={model}
          compared={compared.compared}
          panel={panel}
          chart={chart}
          height={chart === 'table' ? 560 : panels.length > FEW ? HEIGHT.few : HEIGHT.one}
          history={history}
        />
      ))}
    </Waiting>
  );
}

import { RankBars, type RankRow } from '../../charts/rank-bars.tsx';
import { FigureLink } from '../../figure/figure-link.tsx';
import { clockOf, figureOf, funnelOf, pointerOf } from './explore-model.ts';
import { type CountedStep, funnelSteps } from './funnel-steps.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { useExploreReader } from './use-explore-reader.ts';

const ROW = 36;

/** What became of what was received over the range, step by step; each step opens the figure that it is read from. */
export function FunnelPanel({ model, panel }: PanelProps) {
  const reader = useExploreReader();
  const { say, word, format } = reader;
  const clock = panel.definitions.map(clockOf).find((known) => known !== null) ?? 'response';
  const definitions = funnelOf(clock);
  const values = Object.fromEntries(
    definitions.map((definition) => [definition.kpi, figureOf(model, definition, null) ?? { value: null }]),
  );
  const steps = funnelSteps(values, clock);
  const [first] = steps;
  const all = first?.count ?? null;
  const met = steps.at(-1)?.count ?? null;
  const due = steps.find(({ step }) => step === 'due')?.count ?? null;
  const share = (count: number | null) => (count === null || !all ? null : count / all);
  const lost = (i: number) => {
    const [before, now] = [steps[i - 1]?.count ?? null, steps[i]?.count ?? null];
    return before === null || now === null || before === now ? null : before - now;
  };
  const link = ({ step, count, kpi }: CountedStep) => (
    <FigureLink
      key="count"
      figure={pointerOf(model, { kpi, time: 'working' }, null, null)}
      label={`${word(`explore.step.${step}`)}: ${format.count(count)}`}
    >
      {format.count(count)}
    </FigureLink>
  );
  const rows = steps.map(
    (counted, i): RankRow => ({
      id: counted.step,
      name: word(`explore.step.${counted.step}`),
      share: share(counted.count),
      value: link(counted),
      notes: [
        ...(i === 0 ? [] : [word('explore.ofReceived', { share: format.percent(share(counted.count), 1) })]),
        ...(lost(i) === null ? [] : [word(`explore.lost.${counted.step}`, { n: lost(i) ?? 0 })]),
      ],
    }),
  );
  const period = format.periodRange(model.periods[0] ?? null, model.periods.at(-1) ?? null);
  const title =
    met === null || !due
      ? word('explore.title.none', { name: word('explore.chart.funnel'), reason: say('figure.none') })
      : word(`explore.title.funnel.${clock}`, { met: format.count(met), due: format.count(due), share: format.percent(met / due) });
  return (
    <PanelFrame
      model={model}
      definitions={definitions}
      title={title}
      subtitle={[period, word('explore.funnelSubtitle')].join(' · ')}
      height={ROW * steps.length + 20}
      summary={word('explore.summary.funnel', {
        list: format.list(
          steps.map(({ step, count }) => word('explore.named', { name: word(`explore.step.${step}`), value: format.count(count) })),
        ),
      })}
      table={{
        columns: [word('explore.step'), say('figures.value'), word('explore.shareOfReceived'), word('explore.lost')],
        rows: () =>
          steps
            .map((counted, i) => [
              word(`explore.step.${counted.step}`),
              link(counted),
              format.percent(share(counted.count)),
              lost(i) === null ? '' : word(`explore.lost.${counted.step}`, { n: lost(i) ?? 0 }),
            ])
            .toReversed(),
      }}
    >
      <RankBars label={title} rows={rows} />
    </PanelFrame>
  );
}

import { useState } from 'react';
import { StackedChart } from '../../charts/stacked-chart.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { againstWords } from './against-words.ts';
import { comparedFigures, comparedPeriod } from './compared.ts';
import { type Group, pointerOf, seriesOf } from './explore-model.ts';
import { nameOf } from './figure-names.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTarget } from './panel-target.ts';
import { titleOfGroups } from './panel-titles.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useGroupName } from './use-group-name.ts';

/** More shades than that cannot be told apart: the rest is one part, which adds up because counts do. */
const MOST_PARTS = 6;

interface Part {
  readonly id: string;
  readonly name: string;
  /** null: the rest, of several groups */
  readonly group: Group | null;
  readonly values: readonly (number | null)[];
}

/** Counts of groups that add up to a whole, period by period. */
export function StackedPanel({ model, compared, panel, height }: PanelProps) {
  const reader = useExploreReader();
  const { say, tell, word, format } = reader;
  const groupName = useGroupName(model);
  const valueName = useValueNames();
  const [chosen, setCurrent] = useState(0);
  const definition = panel.definitions[0] ?? { kpi: '', time: 'working' as const };
  const all = model.groups.map(
    (group): Part => ({
      id: group.key,
      name: groupName(group),
      group,
      values: seriesOf(model, definition, group).values,
    }),
  );
  const rest = all.length > MOST_PARTS ? all.slice(MOST_PARTS - 1) : [];
  const parts: readonly Part[] = rest.length === 0 ? all : [...all.slice(0, MOST_PARTS - 1), restOf(rest)];
  const current = Math.min(chosen, parts.length - 1);
  const whole = seriesOf(model, definition).provisional;
  const provisional = model.periods.map((period, i) => whole[i] === true || period === model.running);
  const sums = model.periods.map((_, i) => parts.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const besideName = compared ? againstWords(compared.against, reader, valueName) : '';
  const before = compared ? wholesBeside() : undefined;
  const target = panelTarget(model.explore.target, definition);
  const axis = trendAxis('count', [...sums, ...(before ?? []), target ?? null], undefined);
  const changeAt = (i: number): string => {
    const was = before?.[i] ?? null;
    return was === null ? '' : format.figureChange((sums[i] ?? 0) - was, 'count');
  };
  const names = model.periods.map((period) => format.period(period));
  const opening = usePointOpening((i) => pointerOf(model, definition, model.periods[i] ?? null, parts[current]?.group ?? null));
  const title = titleOfGroups(model, definition, groupName, reader);
  const share = (value: number | null, i: number) => (value === null || !sums[i] ? undefined : format.percent(value / sums[i], 0));
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      compared={compared}
      title={title}
      subtitle={[
        nameOf(definition, reader),
        word('explore.unit.count'),
        word('explore.adds'),
        ...(besideName ? [word('explore.tick', { name: besideName })] : []),
      ].join(' · ')}
      height={height}
      summary={word('explore.summary.stacked', {
        period: names.at(-1) ?? '',
        total: format.count(sums.at(-1) ?? null),
        list: format.list(parts.map(({ name, values }) => word('explore.named', { name, value: format.count(values.at(-1) ?? null) }))),
      })}
      table={{
        columns: [
          say('figures.period'),
          ...all.map(({ name }) => name),
          say('figures.total'),
          ...(before ? [besideName, say('figures.change')] : []),
        ],
        rows: () =>
          names.map((period, i) => [
            period,
            ...all.map(({ id, group, values }) => (
              <FigureLink key={id} figure={pointerOf(model, definition, model.periods[i] ?? null, group)}>
                {format.count(values[i] ?? null)}
              </FigureLink>
            )),
            format.count(sums[i] ?? null),
            ...(before ? [format.count(before[i] ?? null), changeAt(i)] : []),
          ]),
      }}
    >
      <StackedChart
        label={tell('trends.read', { title })}
        height={height}
        axis={axis}
        periods={model.periods.map((period) => format.periodShort(period))}
        formatTick={(value) => format.count(value)}
        formatValue={(value) => format.count(value)}
        parts={parts}
        provisional={provisional}
        before={before}
        target={target === undefined ? undefined : { value: target, name: say('figures.target') }}
        current={current}
        onCurrent={setCurrent}
        opening={opening}
        describe={(i) => ({
          title: `${names[i] ?? ''} · ${parts[current]?.name ?? ''}`,
          lines: [
            ...parts
              .toReversed()
              .map(({ name, values }) => ({ name, value: format.count(values[i] ?? null), note: share(values[i] ?? null, i) })),
            { name: say('figures.total'), value: format.count(sums[i] ?? null) },
            ...(before ? [{ name: besideNameAt(i), value: format.count(before[i] ?? null), note: changeAt(i) || undefined }] : []),
          ],
          remarks: provisional[i] ? [tell('trends.provisional')] : [],
        })}
      />
    </PanelFrame>
  );

  /** The whole of all groups that occurred there, whichever occur here; null where it is not known. */
  function wholesBeside(): readonly (number | null)[] {
    if (!compared) return [];
    const known = compared.model.groups.map((group) => comparedFigures(compared, model, definition, group));
    return model.periods.map((_, i) => {
      const figures = known.map((series) => series[i] ?? null);
      const values = figures.flatMap((figure) => figure?.value ?? []);
      return values.length === 0 || figures.some((figure) => figure?.isSuppressed) ? null : values.reduce((a, b) => a + b, 0);
    });
  }

  function besideNameAt(i: number): string {
    const period = compared ? comparedPeriod(compared, model, i) : null;
    return period === null || period === model.periods[i] ? besideName : format.period(period);
  }

  function restOf(parts: readonly Part[]): Part {
    const values = model.periods.map((_, i) => {
      const known = parts.flatMap(({ values }) => values[i] ?? []);
      return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
    });
    return { id: 'rest', name: word('explore.rest', { n: parts.length }), group: null, values };
  }
}

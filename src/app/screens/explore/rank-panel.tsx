import { shareOfAxis } from '../../charts/axis.ts';
import { RankBars, type RankRow } from '../../charts/rank-bars.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { againstWords } from './against-words.ts';
import { comparedTotal } from './compared.ts';
import { figureOf, type Group, pointerOf, unitOf } from './explore-model.ts';
import { basisOf, marksOf, nameOf } from './figure-names.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTarget } from './panel-target.ts';
import { titleOfGroups } from './panel-titles.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useGroupName } from './use-group-name.ts';

const ROW = 36;

/** One figure group by group over the whole range: as bars, or (Pareto) with what the largest add up to. */
export function RankPanel({ model, compared, panel, chart }: PanelProps) {
  const reader = useExploreReader();
  const { say, word, format } = reader;
  const valueName = useValueNames();
  const groupName = useGroupName(model);
  const { by, thenBy } = model.explore;
  const definition = panel.definitions[0] ?? { kpi: '', time: 'working' as const };
  const unit = unitOf(definition);
  const isPareto = chart === 'pareto';
  const target = isPareto ? undefined : panelTarget(model.explore.target, definition);
  const entries = model.groups.map((group) => ({
    group,
    figure: figureOf(model, definition, group),
    beside: compared ? comparedTotal(compared, definition, group) : null,
  }));
  const ordered = thenBy === null ? entries.toSorted((a, b) => (b.figure?.value ?? -1) - (a.figure?.value ?? -1)) : nested(entries);
  const axis = trendAxis(
    unit,
    [...entries.flatMap(({ figure, beside }) => [figure?.value ?? null, beside?.value ?? null]), target ?? null],
    target,
  );
  const total = entries.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0);
  let sum = 0;
  const rows = ordered.map(({ group, figure, beside }, i) => {
    const value = figure?.value ?? null;
    sum += value ?? 0;
    const isFirst = thenBy !== null && ordered[i - 1]?.group.value !== group.value;
    const cumulative = isPareto && total > 0 ? sum / total : undefined;
    const change = value === null || (beside?.value ?? null) === null ? null : format.figureChange(value - (beside?.value ?? 0), unit);
    return { group, figure, beside, value, isFirst, cumulative, change };
  });
  const name = nameOf(definition, reader);
  const title = isPareto ? paretoTitle() : titleOfGroups(model, definition, groupName, reader);
  const besideName = compared ? againstWords(compared.against, reader, valueName) : '';
  const drawn = rows.map(
    ({ group, figure, beside, value, isFirst, cumulative, change }): RankRow => ({
      id: group.key,
      name: thenBy === null ? groupName(group) : valueName(thenBy, group.subvalue ?? null),
      share: value === null ? null : isPareto && total > 0 ? value / total : shareOfAxis(axis, value),
      value: link(group, figure?.value ?? null),
      notes: [
        ...(isPareto && total > 0 ? [format.percent((value ?? 0) / total, 0)] : []),
        ...basisOf(figure, reader),
        ...(cumulative === undefined ? [] : [word('explore.together', { share: format.percent(cumulative, 0) })]),
        ...(change === null ? [] : [word('explore.changeOn', { change, name: besideName })]),
        ...marksOf(figure, reader),
      ],
      interval: figure?.interval ? [shareOfAxis(axis, figure.interval[0]), shareOfAxis(axis, figure.interval[1])] : null,
      beside: beside?.value === null || beside === null ? null : shareOfAxis(axis, beside.value),
      cumulative,
      isPoint: !isPareto && axis.min > 0,
      isProvisional: figure?.isProvisional,
      ...(isFirst && by !== null ? { heading: valueName(by, group.value) } : {}),
    }),
  );
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      compared={compared}
      title={title}
      subtitle={[
        name,
        word(`explore.unit.${unit}`),
        ...(unit === 'ratio' && axis.min > 0 ? [word('explore.axisFrom', { value: format.percent(axis.min, 0) })] : []),
        ...(isPareto ? [word('explore.paretoMark')] : []),
        ...(besideName ? [word(axis.min > 0 ? 'explore.tickOnAxis' : 'explore.tick', { name: besideName })] : []),
        ...(target === undefined ? [] : [say('figure.target', { value: format.figure(target, unit) })]),
      ].join(' · ')}
      height={Math.min(640, ROW * rows.length + 20)}
      summary={word('explore.summary.rank', {
        list: format.list(
          rows.slice(0, 3).map(({ group, value }) => word('explore.named', { name: groupName(group), value: format.figure(value, unit) })),
        ),
        n: rows.length,
      })}
      table={{
        columns: [
          by === null ? say('figures.group') : say(`dimension.${by}`),
          name,
          say('figures.value'),
          ...(isPareto ? [word('explore.cumulative')] : []),
          ...(compared ? [besideName, say('figures.change')] : []),
        ],
        rows: () =>
          rows
            .map(({ group, figure, beside, value, cumulative, change }) => [
              groupName(group),
              link(group, value),
              [...basisOf(figure, reader), ...marksOf(figure, reader)].join(' · '),
              ...(isPareto ? [format.percent(cumulative ?? null)] : []),
              ...(compared ? [format.figure(beside?.value ?? null, unit), change ?? ''] : []),
            ])
            .toReversed(),
      }}
    >
      <RankBars
        label={title}
        rows={drawn}
        target={target === undefined ? undefined : { share: shareOfAxis(axis, target), name: say('figures.target') }}
      />
    </PanelFrame>
  );

  function link(group: Group, value: number | null) {
    return (
      <FigureLink
        key="value"
        figure={pointerOf(model, definition, null, group)}
        label={`${groupName(group)}: ${format.figure(value, unit)}`}
      >
        {format.figure(value, unit)}
      </FigureLink>
    );
  }

  function paretoTitle(): string {
    const all = ordered.length;
    const enough = rows.findIndex(({ cumulative }) => (cumulative ?? 0) >= 0.8) + 1;
    return word('explore.title.pareto', {
      name,
      dimension: by === null ? '' : say(`dimension.${by}`),
      n: enough,
      of: format.count(all),
      share: format.percent(rows[enough - 1]?.cumulative ?? null, 0),
    });
  }
}

/** The groups of one value under each other. */
function nested<T extends { readonly group: Group }>(entries: readonly T[]): readonly T[] {
  const order = [...new Set(entries.map(({ group }) => group.value))];
  return order.flatMap((value) => entries.filter(({ group }) => group.value === value));
}

import { isDifferenceReal } from '../../../core/brief/is-difference-real.ts';
import type { KpiValue } from '../../../core/query.ts';
import { HeatMap } from '../../charts/heat-map.tsx';
import { useValueNames } from '../../data/use-value-names.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { useFigurePanel } from '../../figure/use-figure-panel.ts';
import { againstWords } from './against-words.ts';
import { comparedPeriod, comparedTotal } from './compared.ts';
import { figureOf, type Group, pointerOf, rowOf, unitOf } from './explore-model.ts';
import { basisOf, marksOf, nameOf } from './figure-names.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { titleOfGroups } from './panel-titles.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useGroupName } from './use-group-name.ts';

const ROW = 32;
const MOST_ROWS = 40;

interface Column {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

/** One figure by group and period, or by two dimensions: deeper is more. */
export function HeatPanel({ model, compared, panel }: PanelProps) {
  const reader = useExploreReader();
  const { say, tell, word, format } = reader;
  const { open } = useFigurePanel();
  const valueName = useValueNames();
  const groupName = useGroupName(model);
  const { by, thenBy } = model.explore;
  const definition = panel.definitions[0] ?? { kpi: '', time: 'working' as const };
  const unit = unitOf(definition);
  const values = [...new Map(model.groups.map((group) => [group.value, group])).values()].slice(0, MOST_ROWS);
  const subvalues = [...new Set(model.groups.map(({ subvalue }) => subvalue ?? null))];
  const columns: readonly Column[] =
    thenBy === null
      ? model.periods.map((period) => ({ id: period, name: format.period(period), short: format.periodShort(period) }))
      : subvalues.map((value) => ({ id: value ?? '', name: valueName(thenBy, value), short: valueName(thenBy, value) }));
  const groupAt = (row: number, column: number): Group | null => {
    const value = values[row]?.value ?? null;
    if (thenBy === null) return values[row] ?? null;
    return model.groups.find((group) => group.value === value && (group.subvalue ?? null) === (subvalues[column] ?? null)) ?? null;
  };
  const figureAt = (row: number, column: number) => {
    const group = groupAt(row, column);
    if (group === null) return null;
    const period = model.periods[column];
    if (thenBy !== null) return figureOf(model, definition, group);
    return period === undefined ? null : (rowOf(model, definition, period, group)?.values[definition.kpi] ?? null);
  };
  const besideAt = (row: number, column: number): KpiValue | null => {
    const group = groupAt(row, column);
    if (!compared || group === null) return null;
    if (thenBy !== null) return comparedTotal(compared, definition, group);
    const period = comparedPeriod(compared, model, column);
    return period === null ? null : (rowOf(compared.model, definition, period, group)?.values[definition.kpi] ?? null);
  };
  const besideName = compared ? againstWords(compared.against, reader, valueName) : '';
  const changeText = (row: number, column: number): string | null => {
    const [now, was] = [figureAt(row, column)?.value ?? null, besideAt(row, column)?.value ?? null];
    return now === null || was === null ? null : format.figureChange(now - was, unit);
  };
  const pointer = (row: number, column: number) =>
    pointerOf(model, definition, thenBy === null ? (model.periods[column] ?? null) : null, groupAt(row, column));
  const rowName = (row: number) => (by === null ? '' : valueName(by, values[row]?.value ?? null));
  const rows = values.map((group, row) => ({
    id: group.key,
    name: rowName(row),
    values: columns.map((_, column) => figureAt(row, column)?.value ?? null),
  }));
  const known = rows.flatMap((row, r) => row.values.filter((value, c) => value !== null && !figureAt(r, c)?.isSmall)) as number[];
  const scale: readonly [number, number] = unit === 'count' ? [0, Math.max(1, ...known)] : [Math.min(...known), Math.max(...known)];
  const title = thenBy === null ? titleOfGroups(model, definition, groupName, reader) : crossTitle();
  const describe = (row: number, column: number) => {
    const figure = figureAt(row, column);
    const change = changeText(row, column);
    const parts = [
      ...basisOf(figure, reader),
      ...(change === null ? [] : [word('explore.changeOn', { change, name: besideName })]),
      ...marksOf(figure, reader),
    ];
    const said = word('explore.cell', {
      row: rowName(row),
      column: columns[column]?.name ?? '',
      value: format.figure(figure?.value ?? null, unit),
    });
    return parts.length === 0 ? said : `${said} (${parts.join(' · ')})`;
  };
  const range =
    known.length === 0 ? '' : word('explore.scale', { low: format.figure(scale[0], unit), high: format.figure(scale[1], unit) });
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      compared={compared}
      title={title}
      subtitle={[
        nameOf(definition, reader),
        word(`explore.unit.${unit}`),
        range,
        compared ? word(unit === 'ratio' ? 'explore.arrowsReal' : 'explore.arrows', { name: besideName }) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      height={ROW * rows.length + 70}
      summary={word('explore.summary.heat', { name: nameOf(definition, reader), rows: rows.length, columns: columns.length })}
      table={{
        columns: [by === null ? '' : say(`dimension.${by}`), ...columns.map(({ name }) => name)],
        rows: () =>
          rows
            .map((row, r) => [
              row.name,
              ...columns.map(({ id }, c) => (
                <span key={id}>
                  <FigureLink figure={pointer(r, c)}>{format.figure(row.values[c] ?? null, unit)}</FigureLink>
                  {changeText(r, c) !== null && <small className="note"> ({changeText(r, c)})</small>}
                </span>
              )),
            ])
            .toReversed(),
      }}
    >
      <div className="explore-heat" style={{ minBlockSize: ROW * rows.length + 70 }}>
        <HeatMap
          label={tell('trends.read', { title })}
          columns={columns.map(({ short }) => short)}
          shown={shownOf(columns.length, thenBy !== null)}
          rows={rows}
          scale={scale}
          change={compared ? (row, column) => farOf(figureAt(row, column), besideAt(row, column)) : undefined}
          describe={describe}
          invitation={word('explore.invitation')}
          direction={format.direction}
          opening={{ hint: say('action.openPoint'), onOpen: (row, column) => groupAt(row, column) && open(pointer(row, column)) }}
        />
      </div>
    </PanelFrame>
  );

  function crossTitle(): string {
    return word('explore.title.cross', {
      name: nameOf(definition, reader),
      dimension: by === null ? '' : say(`dimension.${by}`),
      second: thenBy === null ? '' : say(`dimension.${thenBy}`),
    });
  }
}

/** A tenth of what it is laid beside; of small changes a picture would be full. */
const FAR = 0.1;

/** Whether a figure is far from another: of rates, whether the difference is real. */
function farOf(figure: KpiValue | null, beside: KpiValue | null): 'up' | 'down' | null {
  if (!figure || !beside || figure.value === null || beside.value === null || figure.isSmall || beside.isSmall) return null;
  const difference = figure.value - beside.value;
  const isFar = figure.denominator === undefined ? Math.abs(difference) >= FAR * beside.value : isDifferenceReal(figure, beside)?.isReal;
  return difference === 0 || !isFar ? null : difference > 0 ? 'up' : 'down';
}

/** Every name where there are few columns; else some, so that they do not touch. */
function shownOf(count: number, isNamed: boolean): readonly number[] {
  const step = isNamed ? Math.ceil(count / 8) : Math.max(1, Math.ceil(count / 6));
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
}

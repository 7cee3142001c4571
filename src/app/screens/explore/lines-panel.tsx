import { useState } from 'react';
import type { Definition } from '../../../core/definitions.ts';
import type { KpiValue } from '../../../core/query.ts';
import { FEW_LINES, LinesChart } from '../../charts/lines-chart.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { againstWords } from './against-words.ts';
import { comparedFigures, comparedPeriod } from './compared.ts';
import { type Group, pointerOf, seriesOf, unitOf } from './explore-model.ts';
import { basisOf, marksOf, nameOf } from './figure-names.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTarget } from './panel-target.ts';
import { titleOfGroups } from './panel-titles.ts';
import { questionFigures } from './question-figures.ts';
import { tickOf } from './tick-of.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useGroupName } from './use-group-name.ts';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly definition: Definition;
  readonly group: Group | null;
  readonly values: readonly (number | null)[];
  readonly figures: readonly (KpiValue | null)[];
  readonly provisional: readonly boolean[];
  /** what it is laid beside */
  readonly before?: readonly (number | null)[];
}

/** Several figures of one unit over time, or one figure of several groups. */
export function LinesPanel({ model, compared, panel, height }: PanelProps) {
  const reader = useExploreReader();
  const { say, tell, word, format } = reader;
  const groupName = useGroupName(model);
  const valueName = useValueNames();
  const [chosen, setCurrent] = useState(0);
  const [first] = panel.definitions;
  const definition = first ?? { kpi: '', time: 'working' as const };
  const unit = unitOf(definition);
  const isDivided = model.explore.by !== null;
  const lines: readonly Line[] = isDivided
    ? model.groups.map((group) => lineOf(definition, group, groupName(group)))
    : panel.definitions.map((each) => lineOf(each, null, nameOf(each, reader)));
  const current = Math.min(chosen, Math.max(0, lines.length - 1));
  const figure = (value: number | null) => format.figure(value, unit);
  const target = panelTarget(model.explore.target, definition);
  const axis = trendAxis(unit, [...lines.flatMap(({ values, before = [] }) => [...values, ...before]), target ?? null], target);
  const besideName = compared ? againstWords(compared.against, reader, valueName) : '';
  const changeAt = (line: Line, i: number): string | null => {
    const [now, was] = [line.values[i] ?? null, line.before?.[i] ?? null];
    return now === null || was === null ? null : format.figureChange(now - was, unit);
  };
  const notesAt = (line: Line, i: number): string => {
    const change = changeAt(line, i);
    return [
      ...basisOf(line.figures[i] ?? null, reader),
      ...(change === null ? [] : [word('explore.changeOn', { change, name: besideName })]),
    ].join(' · ');
  };
  const names = model.periods.map((period) => format.period(period));
  const pointer = (line: Line | undefined, i: number) =>
    pointerOf(model, line?.definition ?? definition, model.periods[i] ?? null, line?.group ?? null);
  const opening = usePointOpening((i) => pointer(lines[current], i));
  const title = isDivided
    ? titleOfGroups(model, definition, groupName, reader)
    : word('explore.title.together', { names: questionFigures(panel.definitions, reader) });
  const last = lines.flatMap(({ name, values }) => {
    const value = values.findLast((known) => known !== null) ?? null;
    return value === null ? [] : [word('explore.named', { name, value: figure(value) })];
  });
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      compared={compared}
      title={title}
      subtitle={[
        ...(isDivided ? [nameOf(definition, reader)] : []),
        word(`explore.unit.${unit}`),
        ...(besideName
          ? [
              lines.length > FEW_LINES
                ? word('explore.dottedInHand', { name: besideName, line: lines[current]?.name ?? '' })
                : word('explore.dotted', { name: besideName }),
            ]
          : []),
        ...(axis.isLog ? [tell('trends.subtitle.log')] : []),
      ].join(' · ')}
      height={height}
      summary={word('explore.summary.last', { period: names.at(-1) ?? '', list: format.list(last) })}
      table={{
        columns: [say('figures.period'), ...lines.map(({ name }) => name)],
        rows: () =>
          names.map((period, i) => [
            period,
            ...lines.map((line) => (
              <span key={line.id}>
                <FigureLink figure={pointer(line, i)}>{figure(line.values[i] ?? null)}</FigureLink>{' '}
                <small className="note">{notesAt(line, i)}</small>
              </span>
            )),
          ]),
      }}
    >
      <LinesChart
        label={tell('trends.read', { title })}
        height={height}
        axis={axis}
        periods={model.periods.map((period) => format.periodShort(period))}
        formatTick={(value) => tickOf(value, unit, format)}
        formatValue={figure}
        lines={lines}
        target={target === undefined ? undefined : { value: target, name: say('figures.target') }}
        current={current}
        onCurrent={setCurrent}
        opening={opening}
        describe={(i) => {
          const inHand = lines[current];
          const at = inHand?.figures[i] ?? null;
          return {
            title: `${names[i] ?? ''}${inHand ? ` · ${inHand.name}` : ''}`,
            lines: [
              { name: inHand?.name ?? '', value: figure(inHand?.values[i] ?? null), note: basisOf(at, reader).join(' · ') || undefined },
              ...(compared && inHand ? [besideLine(inHand, i)] : []),
              ...lines.filter((line) => line !== inHand).map((line) => ({ name: line.name, value: figure(line.values[i] ?? null) })),
            ],
            remarks: [...marksOf(at, reader), ...(inHand?.provisional[i] ? [tell('trends.provisional')] : [])],
          };
        }}
      />
    </PanelFrame>
  );

  function besideLine(line: Line, i: number) {
    const period = compared ? comparedPeriod(compared, model, i) : null;
    const name = period === null || period === model.periods[i] ? besideName : format.period(period);
    return { name, value: figure(line.before?.[i] ?? null), note: changeAt(line, i) ?? undefined };
  }

  function lineOf(each: Definition, group: Group | null, name: string): Line {
    const { values, figures, provisional } = seriesOf(model, each, group);
    const before = compared ? { before: comparedFigures(compared, model, each, group).map((entry) => entry?.value ?? null) } : {};
    return { id: `${each.kpi}~${each.time} ${group?.key ?? ''}`, name, definition: each, group, values, figures, provisional, ...before };
  }
}

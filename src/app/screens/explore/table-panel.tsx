import { formatDefinition } from '../../../core/definitions.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { againstWords } from './against-words.ts';
import { comparedFigures, comparedTotal } from './compared.ts';
import { figureOf, type Group, pointerOf, rowOf, unitOf } from './explore-model.ts';
import { basisOf, marksOf, nameOf } from './figure-names.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useGroupName } from './use-group-name.ts';

/** More rows than that are for a file: the export holds all. */
const MOST_ROWS = 600;

interface Line {
  readonly key: string;
  readonly index: number | null;
  readonly group: Group | null;
  readonly heading: string;
  readonly sub: string | null;
}

/** Every figure of the answer, with what it rests on; the newest first, totals on top. */
export function TablePanel({ model, compared, panel, height }: PanelProps) {
  const reader = useExploreReader();
  const { say, word, format } = reader;
  const valueName = useValueNames();
  const groupName = useGroupName(model);
  const groups: readonly (Group | null)[] = model.groups.length === 0 ? [null] : model.groups;
  const range = format.periodRange(model.periods[0] ?? null, model.periods.at(-1) ?? null);
  const totals = [null, ...model.groups].map(
    (group): Line => ({
      key: `total ${group?.key ?? ''}`,
      index: null,
      group,
      heading: range,
      sub: group ? groupName(group) : say('figures.total'),
    }),
  );
  const lines: readonly Line[] = [
    ...totals,
    ...model.periods
      .map((period, index) =>
        groups.map(
          (group): Line => ({
            key: `${period} ${group?.key ?? ''}`,
            index,
            group,
            heading: format.period(period),
            sub: group ? groupName(group) : null,
          }),
        ),
      )
      .toReversed()
      .flat(),
  ];
  const shown = lines.slice(0, MOST_ROWS);
  const besideName = compared ? againstWords(compared.against, reader, valueName) : '';
  const besides = new Map(
    compared
      ? panel.definitions.flatMap((definition) =>
          groups.map((group) => [
            `${formatDefinition(definition)} ${group?.key ?? ''}`,
            comparedFigures(compared, model, definition, group),
          ]),
        )
      : [],
  );
  const figureAt = (definition: (typeof panel.definitions)[number], { index, group }: Line) =>
    index === null
      ? figureOf(model, definition, group)
      : (rowOf(model, definition, model.periods[index] ?? '', group)?.values[definition.kpi] ?? null);
  const besideAt = (definition: (typeof panel.definitions)[number], { index, group }: Line) => {
    if (!compared) return null;
    if (index === null) return comparedTotal(compared, definition, group);
    return besides.get(`${formatDefinition(definition)} ${group?.key ?? ''}`)?.[index] ?? null;
  };
  const names = panel.definitions.map((definition) => nameOf(definition, reader));
  const hasGroups = model.groups.length > 0;
  const cell = (definition: (typeof panel.definitions)[number], line: Line) => {
    const figure = figureAt(definition, line);
    const unit = unitOf(definition);
    const beside = besideAt(definition, line)?.value ?? null;
    const notes = [
      ...basisOf(figure, reader),
      ...(beside === null || figure?.value == null
        ? []
        : [word('explore.changeOn', { change: format.figureChange(figure.value - beside, unit), name: besideName })]),
      ...marksOf(figure, reader),
    ];
    return (
      <>
        <FigureLink figure={pointerOf(model, definition, line.index === null ? null : (model.periods[line.index] ?? null), line.group)}>
          {format.figure(figure?.value ?? null, unit)}
        </FigureLink>
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </>
    );
  };
  const title = word('explore.title.table', { names: format.list(names.slice(0, 3)), n: names.length });
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      compared={compared}
      title={title}
      subtitle={[
        range,
        word('explore.rows', { n: lines.length }),
        ...(lines.length > shown.length ? [word('explore.rowsShown', { n: shown.length })] : []),
      ].join(' · ')}
      height={height}
      summary={word('explore.summary.table', { figures: names.length, rows: lines.length })}
      table={{
        columns: [say('figures.period'), ...(hasGroups ? [say('figures.group')] : []), ...names],
        rows: () =>
          shown
            .map((line) => [
              line.heading,
              ...(hasGroups ? [line.sub ?? ''] : []),
              ...panel.definitions.map((definition) => format.figure(figureAt(definition, line)?.value ?? null, unitOf(definition))),
            ])
            .toReversed(),
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="explore-table" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('figures.period')}</th>
              {hasGroups && <th scope="col">{say('figures.group')}</th>}
              {panel.definitions.map((definition) => (
                <th key={formatDefinition(definition)} scope="col">
                  {nameOf(definition, reader)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.key} data-total={line.index === null || undefined}>
                <th scope="row">{hasGroups || line.index !== null ? line.heading : `${line.sub} (${line.heading})`}</th>
                {hasGroups && <td>{line.sub}</td>}
                {panel.definitions.map((definition) => (
                  <td key={formatDefinition(definition)}>{cell(definition, line)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </PanelFrame>
  );
}

import { useState } from 'react';
import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import type { ChartType } from './chart-type.ts';
import { unitOf } from './explore-model.ts';
import { type Against, changeExplore, type ExploreView } from './explore-view.ts';
import { useExploreReader } from './use-explore-reader.ts';

const PERCENT = 100;
const HOUR = 3600;
/** From what is typed to the unit that figures are kept in. */
const SCALES: Readonly<Record<KpiUnit, number>> = { count: 1, ratio: 1 / PERCENT, 'working-seconds': HOUR };

/** What the answer is laid beside: a period before, another group, a target. */
export function ComparePicker({
  explore,
  meta,
  chart,
}: {
  readonly explore: ExploreView;
  readonly meta: Meta;
  /** the picture that is drawn; null: there is no answer yet */
  readonly chart: ChartType | null;
}) {
  const { say, word } = useExploreReader();
  const [view, change] = useView();
  const nameOf = useValueNames();
  const { against, target } = explore;
  const set = (next: Partial<ExploreView>) => change(changeExplore(view, next));
  const dimensions = DIMENSIONS.filter(
    (dimension) => dimension !== explore.by && dimension !== explore.thenBy && meta.dimensions[dimension]?.length,
  );
  const chosen = against === null ? 'none' : against.kind === 'group' ? `group ${against.dimension}` : against.kind;
  const choose = (id: string) => {
    const dimension = dimensions.find((known) => id === `group ${known}`);
    const next: Against | null = dimension
      ? { kind: 'group', dimension, value: meta.dimensions[dimension][0]?.value ?? null }
      : id === 'year' || id === 'previous'
        ? { kind: id }
        : null;
    set({ against: next });
  };
  const alone = chart === 'distribution' || chart === 'funnel' ? chart : null;
  const untargeted = chart === 'heat-map' || chart === 'pareto' || chart === 'table' ? chart : null;
  if (alone) return <p className="note explore-alone">{word(`explore.alone.${alone}`)}</p>;
  return (
    <>
      <Select
        label={word('explore.compare')}
        value={chosen}
        options={[
          { id: 'none', name: word('explore.against.none') },
          { id: 'year', name: word('explore.against.year') },
          { id: 'previous', name: word('explore.against.previous') },
          ...dimensions.map((dimension) => ({
            id: `group ${dimension}`,
            name: word('explore.against.group', { dimension: say(`dimension.${dimension}`) }),
          })),
          ...(against?.kind === 'group' && !dimensions.includes(against.dimension)
            ? [{ id: chosen, name: word('explore.against.group', { dimension: say(`dimension.${against.dimension}`) }) }]
            : []),
        ]}
        onChange={choose}
      />
      {against?.kind === 'group' && <GroupChoice dimension={against.dimension} value={against.value} />}
      {untargeted ? (
        <p className="note explore-alone">{word(`explore.noTarget.${untargeted}`)}</p>
      ) : (
        <Select
          label={word('explore.target')}
          value={target === null ? 'none' : target === 'model' ? 'model' : 'own'}
          options={[
            { id: 'none', name: word('explore.target.none') },
            { id: 'model', name: word('explore.target.model') },
            { id: 'own', name: word('explore.target.own') },
          ]}
          onChange={(id) => {
            const unit = explore.kpis[0] ? unitOf(explore.kpis[0]) : 'count';
            set({
              target:
                id === 'none'
                  ? null
                  : id === 'model'
                    ? 'model'
                    : { unit, value: unit === 'ratio' ? 0.95 : unit === 'count' ? 1000 : 36 * HOUR },
            });
          }}
        />
      )}
      {!untargeted && target !== null && target !== 'model' && (
        <OwnTarget key={`${target.unit} ${target.value}`} explore={explore} unit={target.unit} value={target.value} />
      )}
    </>
  );

  function GroupChoice({ dimension, value }: { readonly dimension: Dimension; readonly value: string | null }) {
    const known = meta.dimensions[dimension].map((entry) => entry.value);
    const values = known.includes(value) ? known : [...known, value];
    return (
      <Select
        label={say(`dimension.${dimension}`)}
        value={value ?? ''}
        options={values.map((entry) => ({ id: entry ?? '', name: nameOf(dimension, entry) }))}
        onChange={(id) => set({ against: { kind: 'group', dimension, value: id || null } })}
      />
    );
  }
}

interface OwnTargetProps {
  readonly explore: ExploreView;
  readonly unit: KpiUnit;
  readonly value: number;
}

/** A number of one's own, in percent, working hours or cases. */
function OwnTarget({ explore, unit, value }: OwnTargetProps) {
  const { word } = useExploreReader();
  const [view, change] = useView();
  const [text, setText] = useState(String(Number((value / SCALES[unit]).toPrecision(12))));
  const units = [...new Set([unit, ...explore.kpis.map(unitOf)])];
  const keep = () => {
    const typed = Number(text);
    if (text.trim() === '' || !Number.isFinite(typed) || typed < 0) return;
    const next = Number((typed * SCALES[unit]).toPrecision(12));
    if (next !== value) change(changeExplore(view, { target: { unit, value: next } }));
  };
  return (
    <span className="explore-target">
      <input
        type="number"
        min="0"
        step="any"
        inputMode="decimal"
        dir="ltr"
        aria-label={word('explore.target.value', { unit: word(`explore.targetUnit.${unit}`) })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {units.length === 1 ? (
        <span className="note">{word(`explore.targetUnit.${unit}`)}</span>
      ) : (
        <Select
          label={word('explore.target.unit')}
          value={unit}
          options={units.map((id) => ({ id, name: word(`explore.targetUnit.${id}`) }))}
          onChange={(id) => {
            const next = id as KpiUnit;
            const typed = Number(text);
            if (Number.isFinite(typed))
              change(changeExplore(view, { target: { unit: next, value: Number((typed * SCALES[next]).toPrecision(12)) } }));
          }}
        />
      )}
    </span>
  );
}

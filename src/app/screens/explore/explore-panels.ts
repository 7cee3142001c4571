import type { Definition } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { ChartType } from './chart-type.ts';
import { clockOf, type ExploreModel, funnelOf, isAsked, tailOf } from './explore-model.ts';

/** Figures that are drawn in one picture; the pictures stand under each other on one time axis. */
export interface Panel {
  readonly key: string;
  readonly definitions: readonly Definition[];
}

/** Lines that one picture may hold before it is divided. */
const MOST_TOGETHER = 6;

/** Never two units, and never figures by receipt and by what happened, in one picture: those become pictures of their own. */
export function panelsOf(model: ExploreModel, chart: ChartType): readonly Panel[] {
  const { kpis, by } = model.explore;
  const alone = kpis.map((definition): Panel => ({ key: `${definition.kpi}~${definition.time}`, definitions: [definition] }));
  if (chart === 'table') return [{ key: 'table', definitions: kpis }];
  if (chart === 'funnel') return [{ key: 'funnel', definitions: kpis }];
  if (chart === 'distribution') return [...new Map(alone.map((panel) => [clockOf(panel.definitions[0] as Definition), panel])).values()];
  if (chart === 'band') {
    // the 90th percentile of a median that is asked too is the edge of its band
    return alone.filter(({ definitions }) => !kpis.some((median) => isTail(definitions[0] as Definition, tailOf(median))));
  }
  if (chart !== 'line' || by !== null) return alone;
  const panels = new Map<string, Definition[]>();
  for (const definition of kpis) {
    const kpi = findKpi(definition.kpi);
    const key = `${kpi?.unit} ${kpi?.basis}`;
    const room = [...panels.keys()].filter((known) => known.startsWith(key));
    const open = room.find((known) => (panels.get(known)?.length ?? 0) < MOST_TOGETHER);
    if (open) panels.get(open)?.push(definition);
    else panels.set(`${key} ${room.length}`, [definition]);
  }
  return [...panels].map(([key, definitions]) => ({ key, definitions }));
}

const isTail = (definition: Definition, tail: Definition | null): boolean =>
  tail !== null && tail.kpi === definition.kpi && tail.time === definition.time;

/** What a picture wants asked beside what is asked; empty: nothing. Choosing the picture asks it, for all to see. */
export function figuresFor(chart: ChartType, model: ExploreModel): readonly Definition[] {
  const { kpis } = model.explore;
  if (chart === 'band') {
    return kpis.flatMap((definition) => {
      const tail = tailOf(definition);
      return tail && !isAsked(model, tail) ? [tail] : [];
    });
  }
  if (chart !== 'funnel') return [];
  const clock = kpis.map(clockOf).find((known) => known !== null);
  return clock ? funnelOf(clock).filter((definition) => !isAsked(model, definition)) : [];
}

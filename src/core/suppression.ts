import type { KpiRow, KpiTable, KpiValue, KpiValues } from './query.ts';

/** Figures resting on fewer are hidden in what leaves the building. @source definitions, section 5 */
export const SUPPRESSION_N = 5;

const HIDDEN: KpiValue = { value: null, isSuppressed: true };

/** What a figure rests on: its n, its denominator, or the count itself. Null: nothing is said, so nothing is revealed. */
function restsOn(figure: KpiValue | undefined): number | null {
  if (figure === undefined || figure.value === null) return null;
  return figure.n ?? figure.denominator ?? figure.value;
}

const isTooSmall = (figure: KpiValue | undefined): boolean => {
  const n = restsOn(figure);
  return n !== null && n > 0 && n < SUPPRESSION_N;
};

/**
 * Hides what rests on one to four inquiries, and then, in each set of figures that a printed total adds up (the groups of a
 * period, the periods of a group), the next smallest where exactly one is hidden, until no total reveals one.
 * @source definitions, section 5
 */
export function suppressSmall(table: KpiTable): KpiTable {
  const rows = table.rows.map((row) => ({ ...row, values: { ...row.values } }));
  const groups = table.groups.map((group) => ({ ...group, values: { ...group.values } }));
  const total = { values: { ...table.total.values } };
  const ids = Object.keys(table.total.values);
  const keyOf = (row: Pick<KpiRow, 'group' | 'subgroup'>): string => JSON.stringify([row.group, row.subgroup ?? null]);
  const sets: { values: Record<string, KpiValue> }[][] = [
    ...groupedBy(rows, (row) => row.period),
    ...groupedBy(rows, keyOf),
    groups,
  ].filter((set) => set.length > 1);

  for (const id of ids) {
    for (const place of [...rows, ...groups, total]) if (isTooSmall(place.values[id])) place.values[id] = HIDDEN;
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const set of sets) {
        if (set.filter((place) => place.values[id]?.isSuppressed).length !== 1) continue;
        const next = smallest(set, id);
        if (next === undefined) continue;
        next[id] = HIDDEN;
        isChanged = true;
      }
    }
  }
  return { ...table, rows, groups, total };
}

function smallest(set: readonly { values: Record<string, KpiValue> }[], id: string): Record<string, KpiValue> | undefined {
  let found: KpiValues | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { values } of set) {
    const n = restsOn(values[id]);
    if (n !== null && n > 0 && n < least) [found, least] = [values, n];
  }
  return found as Record<string, KpiValue> | undefined;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const sets = new Map<string, T[]>();
  for (const item of items) {
    const set = sets.get(keyOf(item));
    if (set) set.push(item);
    else sets.set(keyOf(item), [item]);
  }
  return [...sets.values()];
}

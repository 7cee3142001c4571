import type { KpiRow, KpiTable, KpiValue, KpiValues } from './query.ts';

/** Figures resting on fewer are hidden in what leaves the building. @source definitions, section 5 */
export const SUPPRESSION_N = 5;

/** A figure that is not told. */
export const HIDDEN: KpiValue = { value: null, isSuppressed: true };

/** What a figure rests on: its n, its denominator, or the count itself; one that is hidden already, on one. Null: nothing is said, so nothing is revealed. */
function restsOn(figure: KpiValue | undefined): number | null {
  if (figure?.isSuppressed) return 1;
  if (figure === undefined || figure.value === null) return null;
  return figure.n ?? figure.denominator ?? figure.value;
}

const isFew = (n: number | null): boolean => n !== null && n > 0 && n < SUPPRESSION_N;

/** Whether a figure by itself must be hidden. */
export const isSmall = (figure: KpiValue): boolean => isFew(restsOn(figure));

/**
 * Which of several figures must be hidden: those resting on one to four, and then, in each set of figures that add up, the next
 * smallest where exactly one is hidden, until the others reveal none.
 * @param rests what each figure rests on, `[n]`; null: nothing is said, so nothing is revealed
 * @param sets indexes of figures that add up to something printed, or (with it among them) to one another
 * @returns `[n]`
 * @source definitions, section 5
 */
export function hiddenOf(rests: readonly (number | null)[], sets: readonly (readonly number[])[]): readonly boolean[] {
  const hidden = rests.map(isFew);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const set of sets) {
      if (set.filter((index) => hidden[index]).length !== 1) continue;
      const next = smallestOf(set, rests, hidden);
      if (next === null) continue;
      hidden[next] = true;
      isChanged = true;
    }
  }
  return hidden;
}

function smallestOf(set: readonly number[], rests: readonly (number | null)[], hidden: readonly boolean[]): number | null {
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const index of set) {
    const n = rests[index] ?? 0;
    if (!hidden[index] && n > 0 && n < least) [found, least] = [index, n];
  }
  return found;
}

/**
 * Hides what is small, and the next smallest where others would reveal it: among the groups of a period, the periods of a group
 * with the group's total, and the groups of the whole range with the total of all.
 * @source definitions, section 5
 */
export function suppressSmall(table: KpiTable): KpiTable {
  const { rows, groups, total } = table;
  const places: readonly { readonly values: KpiValues }[] = [...rows, ...groups, total];
  const keyOf = (row: Pick<KpiRow, 'group' | 'subgroup'>): string => JSON.stringify([row.group, row.subgroup ?? null]);
  const indexes = rows.map((_, index) => index);
  const totalAt = places.length - 1;
  const totalOf = new Map(groups.map((group, index) => [keyOf(group), rows.length + index]));
  const sets = [
    ...groupedBy(indexes, (index) => rows[index]?.period ?? ''),
    ...groupedBy(indexes, (index) => keyOf(rows[index] as KpiRow)).map((set) => [
      ...set,
      totalOf.get(keyOf(rows[set[0] ?? 0] as KpiRow)) ?? totalAt,
    ]),
    [...groups.map((_, index) => rows.length + index), totalAt],
  ].filter((set) => set.length > 1);
  const written = hiding(places, sets);
  return {
    ...table,
    rows: rows.map((row, index) => ({ ...row, values: written[index] as KpiValues })),
    groups: groups.map((group, index) => ({ ...group, values: written[rows.length + index] as KpiValues })),
    total: { values: written[totalAt] as KpiValues },
  };
}

/**
 * Totals of ranges that are laid beside one another, of answers in which small figures are hidden already: where one alone is
 * hidden, the sum of all ranges would reveal it.
 * @source definitions, section 5
 */
export function suppressBeside(tables: readonly KpiTable[]): readonly KpiTable[] {
  const places = tables.map(({ total }) => total);
  const written = hiding(places, [places.map((_, index) => index)]);
  return tables.map((table, index) => ({ ...table, total: { values: written[index] as KpiValues } }));
}

function hiding(places: readonly { readonly values: KpiValues }[], sets: readonly (readonly number[])[]): readonly KpiValues[] {
  const ids = Object.keys(places.at(-1)?.values ?? {});
  const hidden = ids.map((id) =>
    hiddenOf(
      places.map(({ values }) => restsOn(values[id])),
      sets,
    ),
  );
  return places.map(({ values }, index) => ({
    ...values,
    ...Object.fromEntries(ids.flatMap((id, k) => (hidden[k]?.[index] ? [[id, HIDDEN]] : []))),
  }));
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

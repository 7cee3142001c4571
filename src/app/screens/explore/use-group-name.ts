import { useValueNames } from '../../data/use-value-names.ts';
import type { ExploreModel, Group } from './explore-model.ts';

/** What a group is called: its value, or both values of a pair. */
export function useGroupName({ explore: { by, thenBy } }: ExploreModel): (group: Group) => string {
  const nameOf = useValueNames();
  return ({ value, subvalue }) => {
    if (by === null) return '';
    return thenBy === null ? nameOf(by, value) : `${nameOf(by, value)} · ${nameOf(thenBy, subvalue ?? null)}`;
  };
}

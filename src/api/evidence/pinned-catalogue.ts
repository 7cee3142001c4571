import type { FrozenFigure } from '../../core/evidence/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';

/**
 * The catalogue as it was when a figure was frozen: an id means the version that stood then, as long as it is still kept, and
 * the defaults are those of then.
 */
export function pinnedCatalogue(
  catalogue: Catalogue,
  { calendars, policy, query }: Pick<FrozenFigure, 'calendars' | 'policy' | 'query'>,
): Catalogue {
  const reporting = calendars[0];
  // No clock could move it: whatever holds today will do.
  if (reporting === undefined) return catalogue;
  const versionOf = (id: string): string | undefined => calendars.find((frozen) => frozen.id === id)?.version;
  return {
    ...catalogue,
    async calendar(reference) {
      const version = versionOf(reference);
      return (version === undefined ? null : await catalogue.calendar(`${reference}@${version}`)) ?? catalogue.calendar(reference);
    },
    async policy(reference) {
      const isPinned = policy !== null && (reference === policy.id || reference === `${policy.id}@${policy.version}`);
      const kept = isPinned ? await catalogue.policy(`${policy.id}@${policy.version}`) : null;
      return kept ?? catalogue.policy(isPinned ? policy.id : reference);
    },
    defaults: async () => ({ calendar: reporting.id, policy: policy?.id ?? null, zone: query.zone }),
  };
}

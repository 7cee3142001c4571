import { type Catalogue, createCatalogue } from '../../api/catalogue.ts';
import type { DocumentStore } from '../../api/store.ts';
import type { Given } from './desk.ts';

/** The catalogue of a command: what its line names beats the documents, and those beat the presets. */
export function givenCatalogue(documents: DocumentStore | null, { calendars, policy }: Given): Catalogue {
  const base = createCatalogue({ documents, ...(documents === null ? { defaults: { policy: null } } : {}) });
  const named = <T extends { readonly id: string; readonly version: string }>(all: readonly T[], reference: string): T | null =>
    all.find(({ id, version }) => reference === id || reference === `${id}@${version}`) ?? null;
  return {
    ...base,
    calendar: async (reference) => named(calendars, reference) ?? base.calendar(reference),
    policy: async (reference) => named(policy ? [policy] : [], reference) ?? base.policy(reference),
    async defaults() {
      const defaults = await base.defaults();
      return {
        calendar: calendars[0]?.id ?? defaults.calendar,
        policy: policy === undefined ? defaults.policy : (policy?.id ?? null),
        // a zone that was set for another calendar is not this one's
        zone: calendars.length > 0 ? null : defaults.zone,
      };
    },
  };
}

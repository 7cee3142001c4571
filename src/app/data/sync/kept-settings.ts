import type { KeyedSettings } from '../../../answers/figure-store.ts';
import { resolveSettings } from '../../../answers/resolve-query.ts';
import type { SettingsCatalogue } from '../../../answers/settings-catalogue.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { Calendar } from '../../../core/calendar/schedule.ts';
import type { Policy } from '../../../core/sla/policy.ts';
import type { KeptCatalogue } from './record-shelf.ts';

/** What is asked for is not on this device: an earlier data version, a draft, a calendar of long ago. */
export class NotHereError extends Error {}

/** The calendars and policies that were in force when the records were brought here. */
export class KeptSettings implements SettingsCatalogue {
  readonly #meta: Meta;
  readonly #kept: KeptCatalogue;

  constructor(meta: Meta, kept: KeptCatalogue) {
    this.#meta = meta;
    this.#kept = kept;
  }

  async calendar(reference: string): Promise<Calendar> {
    return named(this.#kept.calendars, reference);
  }

  async policy(reference: string): Promise<Policy> {
    return named(this.#kept.policies, reference);
  }

  async defaults() {
    const { calendar, policy, zone } = this.#meta;
    return { calendar, policy, zone };
  }

  /** Those of a question that names none. */
  async usual(): Promise<KeyedSettings> {
    return (await resolveSettings(this, { calendar: null, policy: null })).settings;
  }
}

/** By `id`, or `id@version` where that is the version held. */
function named<T extends { readonly id: string; readonly version: string }>(entries: readonly T[], reference: string): T {
  const found = entries.find(({ id, version }) => reference === id || reference === `${id}@${version}`);
  if (found === undefined) throw new NotHereError(reference);
  return found;
}

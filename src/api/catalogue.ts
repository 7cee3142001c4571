import type { ReportingDefaults, SettingsCatalogue } from '../answers/settings-catalogue.ts';
import { CALENDAR_PRESETS } from '../core/calendar/presets/index.ts';
import type { Calendar } from '../core/calendar/schedule.ts';
import { parseCalendar } from '../core/calendar/validate-calendar.ts';
import { POLICY_PRESETS } from '../core/sla/policies/index.ts';
import { parsePolicy } from '../core/sla/policies/validate-policy.ts';
import type { Policy } from '../core/sla/policy.ts';
import { REPORTING_SETTING_ID } from './document-rules.ts';
import type { DocumentStore, StoredDocument } from './store.ts';

export interface CatalogueEntry<T> {
  readonly value: T;
  /** false: written by people, kept as a document */
  readonly isPreset: boolean;
}

export type { ReportingDefaults } from '../answers/settings-catalogue.ts';

/** What a query can name: calendars and policies that came with the product, and those that people wrote or changed. */
export interface Catalogue extends SettingsCatalogue {
  calendars(): Promise<readonly CatalogueEntry<Calendar>[]>;
  policies(): Promise<readonly CatalogueEntry<Policy>[]>;
}

export interface CatalogueOptions {
  /** null: presets alone */
  readonly documents: DocumentStore | null;
  readonly calendars?: readonly Calendar[];
  readonly policies?: readonly Policy[];
  readonly defaults?: Partial<ReportingDefaults>;
}

/** Documents beat the given calendars and policies (the presets, unless said otherwise) of the same id. */
export function createCatalogue({
  documents,
  calendars = CALENDAR_PRESETS,
  policies = POLICY_PRESETS,
  defaults = {},
}: CatalogueOptions): Catalogue {
  const calendarShelf = createShelf(documents, 'calendar', calendars, (body) => {
    const parsed = parseCalendar(body);
    return parsed.ok ? parsed.calendar : null;
  });
  const policyShelf = createShelf(documents, 'policy', policies, (body) => {
    const parsed = parsePolicy(body);
    return parsed.ok ? parsed.policy : null;
  });
  const given: ReportingDefaults = { calendar: calendars[0]?.id ?? '', policy: policies[0]?.id ?? null, zone: null, ...defaults };
  return {
    calendar: calendarShelf.find,
    policy: policyShelf.find,
    calendars: calendarShelf.list,
    policies: policyShelf.list,
    async defaults() {
      const setting = await documents?.get('setting', REPORTING_SETTING_ID);
      return setting && !setting.isDeleted ? { ...given, ...(setting.body as Partial<ReportingDefaults>) } : given;
    },
  };
}

interface Shelf<T> {
  find(reference: string): Promise<T | null>;
  list(): Promise<readonly CatalogueEntry<T>[]>;
}

function createShelf<T extends { readonly id: string; readonly version: string }>(
  documents: DocumentStore | null,
  kind: 'calendar' | 'policy',
  presets: readonly T[],
  parse: (body: unknown) => T | null,
): Shelf<T> {
  const parsed = new Map<string, T>();

  /** The document's own version counts edits, which people forget to do in the text: both are printed. */
  function read(document: StoredDocument): T | null {
    const key = `${document.id}@${document.version}`;
    const known = parsed.get(key);
    if (known) return known;
    const value = parse(document.body);
    if (value === null) return null;
    const versioned = { ...value, id: document.id, version: `${value.version}+${document.version}` };
    parsed.set(key, versioned);
    return versioned;
  }

  return {
    async find(reference) {
      const at = reference.indexOf('@');
      const id = at < 0 ? reference : reference.slice(0, at);
      const version = at < 0 ? null : reference.slice(at + 1);
      const preset = presets.find((entry) => entry.id === id) ?? null;
      if (version !== null && preset?.version === version) return preset;
      const edit = version === null ? undefined : /\+(\d+)$/.exec(version)?.[1];
      if (version !== null && edit === undefined) return null;
      const document = await documents?.get(kind, id, edit === undefined ? undefined : Number(edit));
      if (!document || document.isDeleted) return version === null ? preset : null;
      const value = read(document);
      return value !== null && (version === null || value.version === version) ? value : null;
    },
    async list() {
      const edited = ((await documents?.list(kind)) ?? []).flatMap((document) => {
        const value = read(document);
        return value === null ? [] : [{ value, isPreset: false }];
      });
      const isEdited = (id: string): boolean => edited.some(({ value }) => value.id === id);
      return [...presets.filter(({ id }) => !isEdited(id)).map((value) => ({ value, isPreset: true })), ...edited];
    },
  };
}

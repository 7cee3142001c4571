import type { Dimension } from '../core/inquiry.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';
import type { ExportNames } from './export-document.ts';

interface Titled {
  readonly id: string;
  readonly title: Bilingual | null;
}

/** What the service says there is to ask, as far as it names things. */
export interface NamedThings {
  readonly dimensions: Readonly<Record<Dimension, readonly { readonly value: string | null; readonly title: Bilingual | null }[]>>;
  readonly calendars: readonly Titled[];
  readonly policies: readonly Titled[];
}

export function exportNamesOf({ dimensions, calendars, policies }: NamedThings): ExportNames {
  const titleOf = (all: readonly Titled[], id: string): Bilingual | null => all.find((entry) => entry.id === id)?.title ?? null;
  return {
    valueOf: (dimension, value) => dimensions[dimension].find((entry) => entry.value === value)?.title ?? null,
    calendarOf: (id) => titleOf(calendars, id),
    policyOf: (id) => titleOf(policies, id),
  };
}

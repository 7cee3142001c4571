import type { Weekday } from '../core/calendar/schedule.ts';
import type { DefectName, Dimension, EventType } from '../core/inquiry.ts';
import type { Bilingual, KpiBasis, KpiDirection, KpiUnit } from '../core/kpis/kpi.ts';

/** A value that occurs in a dimension. */
export interface DimensionValue {
  /** null is "not recorded" */
  readonly value: string | null;
  readonly count: number;
  /** its name in both languages; null: shown as it is */
  readonly title: Bilingual | null;
}

export interface CalendarEntry {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual | null;
  readonly timeZone: string;
  /** local date up to which its days are known; null: always */
  readonly coveredTo: string | null;
  /** false: written here by people */
  readonly isPreset: boolean;
}

export interface PolicyEntry {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly source: Bilingual & { readonly url?: string };
  readonly isPreset: boolean;
}

export interface KpiEntry {
  readonly id: string;
  readonly basis: KpiBasis;
  readonly unit: KpiUnit;
  readonly better: KpiDirection;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly needs: readonly EventType[];
  /** a guard against gaming, shown with the data quality */
  readonly isGuard: boolean;
}

/** `GET /v1/meta`: what there is to ask. Instants are ISO 8601 text. */
export interface Meta {
  /** of the product */
  readonly version: string;
  readonly dataVersion: number;
  /** the default as-of; null: the store is empty */
  readonly dataAsOf: string | null;
  readonly firstReceivedAt: string | null;
  readonly isDemonstration: boolean;
  /** standing inquiries, merged duplicates included */
  readonly inquiries: number;
  /** records in the quarantine */
  readonly rejected: number;
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
  /** event types that every source records */
  readonly recorded: readonly EventType[];
  /** the reporting zone where a query names none, IANA */
  readonly zone: string;
  readonly weekStartsOn: Weekday;
  /** id of the calendar that holds where neither rule nor query names one */
  readonly calendar: string;
  /** id of the policy in force; null: nothing is targeted */
  readonly policy: string | null;
  readonly dimensions: Readonly<Record<Dimension, readonly DimensionValue[]>>;
  readonly calendars: readonly CalendarEntry[];
  readonly policies: readonly PolicyEntry[];
  readonly kpis: readonly KpiEntry[];
}

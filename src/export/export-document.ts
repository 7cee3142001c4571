import type { Dimension } from '../core/inquiry.ts';
import type { Bilingual, KpiUnit } from '../core/kpis/kpi.ts';
import type { KpiQuery, KpiTable, KpiValue } from '../core/query.ts';
import type { Language } from '../i18n/language.ts';

/** What the world outside knows by name; null or absent: shown as it is. */
export interface ExportNames {
  valueOf(dimension: Dimension, value: string): Bilingual | null;
  calendarOf(id: string): Bilingual | null;
  policyOf(id: string): Bilingual | null;
}

/** Something that the figures rest on, in the words of the file's language. */
export interface ExportFact {
  readonly name: string;
  readonly text: string;
}

export interface ExportDefinition {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: KpiUnit;
  readonly basis: string;
  readonly better: string;
}

/** One figure of the answer: a point of a line, a bar, a cell. */
export interface ExportMark {
  /** label as the query has it; null: the whole range */
  readonly period: string | null;
  readonly periodName: string;
  /** one name a grouping dimension; a total's is the word for it */
  readonly groups: readonly string[];
  readonly kpi: string;
  readonly figure: KpiValue;
  /** why there is no value, or with what care to read it */
  readonly note: string;
}

/** An answer with everything that it needs to be understood away from here: every file is written from it alone. */
export interface ExportDocument {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly title: string;
  readonly facts: readonly ExportFact[];
  readonly definitions: readonly ExportDefinition[];
  /** names of the grouping dimensions */
  readonly groupings: readonly string[];
  readonly marks: readonly ExportMark[];
  readonly query: KpiQuery;
  readonly table: KpiTable;
  /** where the same figures are on a screen; null: not known */
  readonly link: string | null;
}

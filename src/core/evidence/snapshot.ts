import type { Bilingual } from '../kpis/kpi.ts';
import type { KpiQuery, KpiValue } from '../query.ts';
import type { ClaimCell, ClaimPart, ClaimSubject } from './claim.ts';

export const SNAPSHOT_FORMAT = 'tajawub-snapshot/1';

/** SHA-256 in lower-case hexadecimal, 64 digits. */
export type Sha256 = string;

/** A calendar or policy as it stood: its version, and the hash of its hours (see `hoursFrom`) or of its rules. */
export interface FrozenVersion {
  readonly id: string;
  readonly version: string;
  readonly sha256: Sha256;
}

/** Records in no rate: each is counted once, the duplicates first. */
export interface FrozenExclusions {
  readonly duplicates: number;
  /** merged ones too */
  readonly withdrawn: number;
  readonly endedUnknown: number;
}

/** The records that a figure rests on, as known at the as-of. */
export interface FrozenRecords {
  readonly count: number;
  /** of the records in ascending order of id, however they are stored */
  readonly sha256: Sha256;
}

/** One figure with everything it depends on. */
export interface FrozenFigure extends ClaimCell {
  readonly name: string;
  readonly kpi: string;
  readonly part: ClaimPart;
  /** canonical, with as-of, data version and zone decided; calendar and policy as the claim names them */
  readonly query: KpiQuery;
  readonly value: KpiValue;
  readonly records: FrozenRecords;
  readonly exclusions: FrozenExclusions;
  /** every calendar that could measure it, the reporting calendar first; none where no clock could move it */
  readonly calendars: readonly FrozenVersion[];
  /** the calendars' hashes are of their hours from here to the as-of: what comes later moves nothing */
  readonly hoursFrom: string;
  /** null: nothing was targeted, or no clock could move it */
  readonly policy: FrozenVersion | null;
  /** of the published definition in both languages and the statistics that it asks */
  readonly definition: { readonly text: Bilingual; readonly sha256: Sha256 };
}

/** What is sealed. */
export interface SnapshotContent {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly claim: { readonly id: string; readonly version: number; readonly text: Bilingual; readonly subject: ClaimSubject | null };
  /** a typed name, unverified until there is sign-in */
  readonly author: string;
  readonly frozenAt: string;
  /** of the product */
  readonly productVersion: string;
  readonly isDemonstration: boolean;
  readonly asOf: string;
  readonly dataVersion: number;
  readonly figures: readonly FrozenFigure[];
}

/** A claim frozen: the same bytes for ever, in the store or in a file. */
export interface Snapshot {
  /** the claim's id and the first twelve digits of the seal */
  readonly id: string;
  /** SHA-256 of the content's canonical JSON */
  readonly sha256: Sha256;
  readonly content: SnapshotContent;
}

import type { Weekday } from '../core/calendar/schedule.ts';

/** Receipts on one weekday of the reporting zone. */
export interface ArrivalDay {
  readonly weekday: Weekday;
  /** how many such days the range holds, up to the as-of */
  readonly days: number;
  /** of all its hours; null: hidden */
  readonly total: number | null;
  /** by hour of the wall clock, `[24]`; null: hidden */
  readonly hours: readonly (number | null)[];
}

/** `GET /v1/arrivals`: inquiries received by weekday and hour, over the query's range and filter, duplicates apart; `suppress` hides small counts. */
export interface Arrivals {
  readonly asOf: string;
  readonly dataVersion: number;
  /** the reporting zone */
  readonly zone: string;
  /** first and last period of the range; null: there is none */
  readonly from: string | null;
  readonly to: string | null;
  /** null: hidden */
  readonly total: number | null;
  /** seven, from the first day of the working week */
  readonly days: readonly ArrivalDay[];
}

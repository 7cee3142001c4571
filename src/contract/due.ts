/** Open inquiries whose clock falls due on a working day, or since the one before it. */
export interface DueOnDay {
  /** local date in the reporting zone */
  readonly on: string;
  readonly closesAt: string;
  /** null: hidden */
  readonly count: number | null;
}

/** One clock of the open inquiries; together the parts are the pending and the overdue. Null: hidden. */
export interface DueClock {
  readonly overdue: number | null;
  /** due in closed hours or at their beginning: late from the next opening on */
  readonly atOpening: number | null;
  readonly days: readonly DueOnDay[];
  /** after the last of the days */
  readonly later: number | null;
  /** paused: the clock stands still */
  readonly standing: number | null;
}

/** `GET /v1/due`: open inquiries by when they fall due, as known at the as-of, whenever they were received; `suppress` hides small counts. */
export interface DueAnswer {
  readonly asOf: string;
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
  readonly calendar: { readonly id: string; readonly version: string };
  readonly policy: { readonly id: string; readonly version: string } | null;
  readonly zone: string;
  /** the as-of's local date */
  readonly today: string;
  /** when work goes on; the as-of itself in open hours, null: never */
  readonly opensAt: string | null;
  /** a predicted holiday, or a date past the calendar's coverage, lies before the last of the days */
  readonly restsOnPrediction: boolean;
  /** null: no rule of the policy sets such a target, or the source does not record the event */
  readonly response: DueClock | null;
  readonly resolution: DueClock | null;
}

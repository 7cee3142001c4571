import { caseRowOf } from '../../answers/case-row.ts';
import type { CasePage } from '../../api/store.ts';
import type { Instant } from '../../core/instant.ts';
import type { CompiledSettings } from '../../core/sla/clock-settings.ts';
import type { Row } from '../store/database.ts';
import { inquiryOf } from '../store/inquiry-table.ts';

/** The rows of lowered cases, each with its clocks as core reads them at the as-of; a page past the end still tells the total. */
export function readCases(rows: readonly Row[], settings: CompiledSettings, asOf: Instant): CasePage {
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.filter((row) => row.id !== null).map((row) => caseRowOf(inquiryOf(row), settings, asOf)),
  };
}

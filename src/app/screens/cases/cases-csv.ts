import type { CaseRecord } from '../../../contract/cases.ts';
import { csvLine } from '../../../export/csv-line.ts';
import { stripBidiMarks } from '../../../i18n/bidi.ts';
import type { CaseColumn, ColumnId } from './case-columns.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Seconds and instants as machines read them; everything else in the reader's words. */
const RAW: Partial<Record<ColumnId, (record: CaseRecord) => string | number | null>> = {
  received: ({ inquiry }) => inquiry.receivedAt,
  'response-time': (record) => record.responseSeconds,
  'response-due': (record) => record.responseDueAt,
  'resolution-time': (record) => record.resolutionSeconds,
  'resolution-due': (record) => record.resolutionDueAt,
  closed: (record) => record.closedAt,
  rating: ({ inquiry }) => inquiry.rating,
};

/** The listed cases as a file: RFC 4180, UTF-8 with its mark, working seconds, instants in UTC; made-up data says so in every line. */
export function casesCsv(
  cases: readonly CaseRecord[],
  columns: readonly CaseColumn[],
  note: { readonly name: string; readonly text: string } | null,
): string {
  const head = [...columns.map(({ id, name }) => (id.endsWith('-time') ? `${name} (s)` : name)), ...(note ? [note.name] : [])];
  const rows = cases.map((record) => [
    ...columns.map(({ id, text }) => {
      const raw = RAW[id];
      return raw ? raw(record) : stripBidiMarks(text(record));
    }),
    ...(note ? [note.text] : []),
  ]);
  return `${BYTE_ORDER_MARK}${[head, ...rows].map((cells) => csvLine(cells)).join('\r\n')}\r\n`;
}

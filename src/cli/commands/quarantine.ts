import type { Rejection } from '../../api/store.ts';
import { csvLine } from '../../export/csv-line.ts';
import type { Command } from '../command.ts';
import { withDesk } from '../database/open-desk.ts';
import { formatOf } from './kpi.ts';

const SHOWN_RAW = 100;

export const quarantine: Command = {
  options: { db: { type: 'string' }, format: { type: 'string' } },
  help: {
    en: `
  --db PATH                the database; otherwise TAJAWUB_DB, otherwise data/tajawub.duckdb
  --format table|json|csv  csv and json hold the whole record as it was read`,
    ar: `
  --db PATH                قاعدة البيانات؛ وإلا TAJAWUB_DB ثم data/tajawub.duckdb
  --format table|json|csv  في csv وjson السجل كاملًا كما قُرئ`,
  },
  run(options, terminal) {
    const format = formatOf(options);
    return withDesk(options, 'must-exist', async (desk) => {
      const rows: Rejection[] = [];
      for await (const { source, row, reason, raw } of desk.rejections()) rows.push({ source, row, reason, raw });
      if (format === 'json') terminal.out(JSON.stringify({ total: rows.length, rejections: rows }, null, 1));
      else if (format === 'csv') {
        const lines = rows.map(({ source, row, reason, raw }) => csvLine([source, row, reason, raw]));
        terminal.out(`\uFEFF${[csvLine(['source', 'row', 'reason', 'raw']), ...lines].join('\r\n')}\r\n`);
      } else {
        for (const { source, row, reason, raw } of rows) terminal.out(`${source}:${row}  ${reason}  ${oneLine(raw)}`);
        terminal.note({ en: `${rows.length} in the quarantine.`, ar: `في الحجر ${rows.length}.` });
      }
      return 0;
    });
  },
};

// What was refused may hold anything, terminal commands too.
const oneLine = (raw: string): string => {
  const line = raw.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length <= SHOWN_RAW ? line : `${line.slice(0, SHOWN_RAW)}…`;
};

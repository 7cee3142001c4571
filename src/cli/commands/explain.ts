import type { Command } from '../command.ts';
import { withDesk } from '../database/open-desk.ts';
import { kpiQueryOf } from '../inputs/kpi-query-of.ts';
import { CLOCK_OPTIONS, loadGiven } from '../inputs/load-given.ts';
import { memoryDesk } from '../inputs/memory-desk.ts';
import { readFiles } from '../inputs/read-files.ts';
import { formatExplanation } from '../output/explanation-text.ts';
import { formatOf, refuseBoth } from './kpi.ts';

export const explain: Command = {
  options: {
    ...CLOCK_OPTIONS,
    id: { type: 'string' },
    map: { type: 'string' },
    db: { type: 'string' },
    'as-of': { type: 'string' },
    'data-version': { type: 'string' },
    format: { type: 'string' },
  },
  help: {
    en: `
  --id ID                the inquiry
  --map MAP              how the files become inquiries, or --db PATH to ask the database
  --as-of INSTANT        nothing after it has happened. Files need it; a database has its own
  --calendar, --override-calendar, --policy, --data-version   as for tajawub kpi
  --format table|json`,
    ar: `
  --id ID                رقم الحالة
  --map MAP              كيف تصبح الملفات حالات، أو ‎--db PATH من قاعدة البيانات
  --as-of INSTANT        لا يُعد شيء بعد هذا الوقت. لازم مع الملفات، ولقاعدة البيانات وقتها
  --calendar, --override-calendar, --policy, --data-version   كما في tajawub kpi
  --format table|json`,
  },
  async run(options, terminal) {
    const format = formatOf(options);
    const id = options.required('id');
    const given = await loadGiven(options);
    const query = kpiQueryOf(options, ['received'], given);
    const show = (explanation: Readonly<Record<string, unknown>>): number => {
      terminal.out(format === 'json' ? JSON.stringify(explanation, null, 1) : formatExplanation(explanation, terminal.language));
      return 0;
    };
    if (options.files.length === 0) return withDesk(options, 'must-exist', async (desk) => show(await desk.explain(id, query, given)));
    refuseBoth(options);
    options.required('as-of');
    const desk = await memoryDesk(await readFiles(options, terminal));
    return show(await desk.explain(id, query, given));
  },
};

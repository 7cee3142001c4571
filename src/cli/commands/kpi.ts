import { KPIS } from '../../core/kpis/index.ts';
import type { KpiTable } from '../../core/query.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../database/desk.ts';
import { withDesk } from '../database/open-desk.ts';
import { givenQuestion, QUESTION_OPTIONS } from '../inputs/given-question.ts';
import { loadGiven } from '../inputs/load-given.ts';
import { memoryDesk } from '../inputs/memory-desk.ts';
import { readFiles } from '../inputs/read-files.ts';
import type { Options } from '../options.ts';
import { formatCsv } from '../output/csv-table.ts';
import { type IntakeAccount, intakeLine } from '../output/intake-account.ts';
import { formatKpiJson } from '../output/kpi-json.ts';
import { formatTextTable } from '../output/text-table.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** What a terminal is wide enough for; `--kpis` names others, JSON and CSV hold all. */
const TABLE_KPIS = [
  'received',
  'resolved',
  'backlog',
  'response-on-time',
  'response-median',
  'resolution-on-time',
  'resolution-median',
  'resolution-p90',
];

const FORMATS = ['table', 'json', 'csv'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** @throws UsageError for another than table, json and csv */
export function formatOf(options: Options): OutputFormat {
  const format = options.text('format') ?? 'table';
  const known = FORMATS.find((name) => name === format);
  if (known !== undefined) return known;
  throw new UsageError({ en: `--format: use one of ${FORMATS.join(', ')}.`, ar: `‏--format: استخدم إحدى القيم ${FORMATS.join(', ')}.` });
}

export const kpi: Command = {
  options: { ...QUESTION_OPTIONS, map: { type: 'string' }, db: { type: 'string' }, format: { type: 'string' } },
  help: {
    en: `
  --map MAP              how the files become inquiries (docs/mappings holds worked examples)
  --db PATH              ask the database instead of files
  --as-of INSTANT        nothing after it has happened: 2026-01-31T21:00:00Z. Files need it; a database has its own
  --calendar ID|FILE     the default working calendar (bh-government); repeatable, the others are there for a policy's rules
  --override-calendar ID a calendar that beats every rule of the policy
  --policy ID|FILE       targets: a policy, or its list of rules alone; "none", or with files nothing: untargeted
  --zone IANA            the reporting zone; otherwise the default calendar's
  --grain GRAIN          month (default), quarter, year, week, day
  --from P --to P        periods of that grain, inclusive: 2026-01, 2026-Q1, 2026, 2026-01-04/P7D, 2026-01-04
  --by DIMENSION         kind, channel, category, directorate, governorate, priority, language; --then-by a second one
  --where dim=a,b        only these values; repeatable. Nothing, or null, is "not recorded": --where channel=,phone
  --kpis id,…            which figures (see docs/kpis.md)
  --suppress             hide what rests on fewer than five, for what leaves the building
  --data-version N       the database as it was
  --query QUERY          the whole question at once, in the place of all of the above but --map and --db: its JSON, a file of it,
                         an address that carries it, or the q of that address; Explore writes it for you
  --format table|json|csv`,
    ar: `
  --map MAP              كيف تصبح الملفات حالات (أمثلة جاهزة في docs/mappings)
  --db PATH              من قاعدة البيانات بدل الملفات
  --as-of INSTANT        لا يُعد شيء بعد هذا الوقت: 2026-01-31T21:00:00Z. لازم مع الملفات، ولقاعدة البيانات وقتها
  --calendar ID|FILE     تقويم العمل الافتراضي (bh-government)؛ يتكرر، وما بعد الأول متاح لقواعد السياسة
  --override-calendar ID تقويم يُقدَّم على كل قواعد السياسة
  --policy ID|FILE       المستهدفات: سياسة كاملة أو قائمة قواعدها؛ none، أو بلا خيار مع الملفات: بلا مستهدفات
  --zone IANA            المنطقة الزمنية للتقرير؛ وإلا فمنطقة التقويم الافتراضي
  --grain GRAIN          month (المعتاد) أو quarter أو year أو week أو day
  --from P --to P        فترات بتلك الدقة، شاملة للطرفين: 2026-01 أو 2026-Q1 أو 2026 أو 2026-01-04/P7D أو 2026-01-04
  --by DIMENSION         kind, channel, category, directorate, governorate, priority, language؛ و--then-by لبُعد ثانٍ
  --where dim=a,b        هذه القيم فقط؛ يتكرر. الفراغ أو null يعني «غير مسجّل»: ‎--where channel=,phone
  --kpis id,…            المؤشرات المطلوبة (انظر docs/kpis.md)
  --suppress             إخفاء ما يقوم على أقل من خمس حالات، لما يخرج من الجهة
  --data-version N       قاعدة البيانات كما كانت
  --query QUERY          السؤال كله دفعة واحدة بدل كل ما سبق عدا ‎--map و‎--db: نص JSON، أو ملف به، أو عنوان يحمله،
                         أو قيمة q من ذلك العنوان؛ وتكتبه شاشة الاستكشاف
  --format table|json|csv`,
  },
  async run(options, terminal) {
    const format = formatOf(options);
    const given = await loadGiven(options);
    const usual = format === 'table' ? TABLE_KPIS : KPIS.map(({ id }) => id);
    if (options.files.length === 0) {
      if (options.text('db') === null && options.text('map') !== null)
        throw new UsageError({ en: 'No file is given.', ar: 'لم يُحدد أي ملف.' });
      const query = await givenQuestion(options, usual, given);
      return withDesk(options, 'must-exist', async (desk) => {
        const { inquiries, rejected, defects } = await desk.meta();
        print(await desk.answer(query, given), { read: null, accepted: inquiries, replaced: null, rejected, defects }, format, terminal);
        return 0;
      });
    }
    refuseBoth(options);
    options.required('map');
    const query = await givenQuestion(options, usual, given);
    if (query.asOf === null) options.required('as-of');
    const files = await readFiles(options, terminal);
    const desk: Desk = await memoryDesk(files);
    print(await desk.answer(query, given), files.report, format, terminal);
    return 0;
  },
};

/** @throws UsageError for files and a database at once */
export function refuseBoth(options: Options): void {
  if (options.text('db') === null) return;
  throw new UsageError({
    en: 'Give files or --db, not both: use tajawub import to bring files into a database.',
    ar: 'حدد ملفات أو ‎--db وليس كليهما: استخدم tajawub import لإدخال الملفات إلى قاعدة بيانات.',
  });
}

function print(table: KpiTable, intake: IntakeAccount, format: OutputFormat, terminal: Terminal): void {
  if (format === 'json') terminal.out(formatKpiJson(table, intake));
  else if (format === 'csv') terminal.out(formatCsv(table));
  else terminal.out(formatTextTable(table, terminal.language));
  if (format !== 'json') terminal.note(intakeLine(intake));
}

import type { InquiryExplanation } from '../../contract/explanation.ts';
import { findCalendarPreset } from '../../core/calendar/presets/index.ts';
import { compileZone } from '../../core/calendar/zone.ts';
import type { Command } from '../command.ts';
import { withDesk } from '../database/open-desk.ts';
import { kpiQueryOf } from '../inputs/kpi-query-of.ts';
import { CLOCK_OPTIONS, loadGiven } from '../inputs/load-given.ts';
import { memoryDesk } from '../inputs/memory-desk.ts';
import { readFiles } from '../inputs/read-files.ts';
import { formatExplanation } from '../output/explanation-text.ts';
import { UsageError } from '../usage-error.ts';
import { formatOf, refuseBoth } from './kpi.ts';

export const explain: Command = {
  options: {
    ...CLOCK_OPTIONS,
    id: { type: 'string' },
    map: { type: 'string' },
    db: { type: 'string' },
    'as-of': { type: 'string' },
    'data-version': { type: 'string' },
    zone: { type: 'string' },
    format: { type: 'string' },
  },
  help: {
    en: `
  --id ID                the inquiry
  --map MAP              how the files become inquiries, or --db PATH to ask the database
  --as-of INSTANT        nothing after it has happened. Files need it; a database has its own
  --zone IANA            times are shown in it; otherwise in the calendar's
  --calendar, --override-calendar, --policy, --data-version   as for tajawub kpi
  --format table|json`,
    ar: `
  --id ID                رقم الحالة
  --map MAP              كيف تصبح الملفات حالات، أو ‎--db PATH من قاعدة البيانات
  --as-of INSTANT        لا يُعد شيء بعد هذا الوقت. لازم مع الملفات، ولقاعدة البيانات وقتها
  --zone IANA            تُعرض الأوقات بها؛ وإلا فبمنطقة التقويم
  --calendar, --override-calendar, --policy, --data-version   كما في tajawub kpi
  --format table|json`,
  },
  async run(options, terminal) {
    const format = formatOf(options);
    const asked = options.required('id');
    const given = await loadGiven(options);
    const query = kpiQueryOf(options, ['received'], given);
    if (format === 'csv') throw new UsageError({ en: '--format: use table or json.', ar: '‏--format: استخدم table أو json.' });
    const show = (explanation: InquiryExplanation): number => {
      const { id } = explanation.trace?.calendar ?? explanation.calendar;
      const calendar = given.calendars.find((named) => named.id === id) ?? findCalendarPreset(id);
      const zone = options.text('zone') ?? calendar?.timeZone ?? 'UTC';
      terminal.out(
        format === 'json' ? JSON.stringify(explanation, null, 1) : formatExplanation(explanation, terminal.language, knownZone(zone)),
      );
      return 0;
    };
    if (options.files.length === 0) return withDesk(options, 'must-exist', async (desk) => show(await desk.explain(asked, query, given)));
    refuseBoth(options);
    options.required('as-of');
    const desk = await memoryDesk(await readFiles(options, terminal));
    return show(await desk.explain(asked, query, given));
  },
};

/** @throws UsageError */
function knownZone(zone: string): string {
  try {
    return compileZone(zone).name;
  } catch {
    throw new UsageError({
      en: `--zone: "${zone}" is not a known time zone. Use an IANA name such as Asia/Bahrain.`,
      ar: `‏--zone: «${zone}» ليست منطقة زمنية معروفة. استخدم اسمًا من قائمة IANA مثل Asia/Bahrain.`,
    });
  }
}

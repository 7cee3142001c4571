import type { Bilingual } from '../../core/kpis/kpi.ts';
import type { PullReport } from '../../intake/pull/pull-target.ts';
import { runPull } from '../../intake/pull/run-pull.ts';
import type { Command } from '../command.ts';
import { withDesk } from '../database/open-desk.ts';
import { loadMapping } from '../inputs/load-mapping.ts';
import { saltOf } from '../inputs/read-files.ts';
import { machineWorld, pullTokenOf } from '../pull-world.ts';
import { UsageError } from '../usage-error.ts';
import { refuseDemonstration } from './import.ts';

export const pull: Command = {
  options: { map: { type: 'string' }, db: { type: 'string' }, format: { type: 'string' } },
  help: {
    en: `
  URL            a feedback API: another Tajawub (http://host/v1/inquiries), or a foreign one with --map
  --map MAP      how its records become inquiries; its "pull" part says how it is paged
  --db PATH      the database; a running server does the writing
  --format json  the account as JSON
A pull that was stopped goes on where it stood. An access token is taken from TAJAWUB_PULL_TOKEN.`,
    ar: `
  URL            واجهة ملاحظات: تجاوب آخر (http://host/v1/inquiries)، أو واجهة أخرى مع ‎--map
  --map MAP      كيف تصبح سجلاتها حالات؛ وقسم «pull» يوضح صفحاتها
  --db PATH      قاعدة البيانات؛ إن كان خادم يعمل عليها فهو الذي يكتب
  --format json  البيان بصيغة JSON
السحب المتوقف يتابع من حيث وقف. يؤخذ رمز الدخول من TAJAWUB_PULL_TOKEN.`,
  },
  async run(options, terminal) {
    const [url, ...others] = options.files;
    if (url === undefined || others.length > 0)
      throw new UsageError({ en: 'Give one address to pull from.', ar: 'حدد عنوانًا واحدًا للسحب منه.' });
    const map = options.text('map');
    const mapping = map === null ? null : await loadMapping(map);
    return withDesk(options, 'may-be-new', async (desk) => {
      if (mapping !== null) await refuseDemonstration(desk);
      const report = await runPull(url, desk.pullTarget, machineWorld, {
        mapping,
        token: pullTokenOf(process.env),
        ...saltOf(process.env),
        onProgress: ({ pages, read }) =>
          terminal.progress({ en: `Pulled ${pages} pages, ${read} records`, ar: `سُحبت صفحات ${pages}، سجلات ${read}` }),
        onRetry: ({ ms, reason }) =>
          terminal.note({
            en: `${reason}: trying again in ${Math.ceil(ms / 1000)} s.`,
            ar: `${reason}: إعادة المحاولة بعد ${Math.ceil(ms / 1000)} ث.`,
          }),
      });
      terminal.out(options.text('format') === 'json' ? JSON.stringify(report, null, 1) : pullLine(report)[terminal.language]);
      return 0;
    });
  },
};

/** The account of a pull as one line. */
export function pullLine({ pages, read, rejected, inserted, updated, unchanged, outdated, removed, isResumed }: PullReport): Bilingual {
  return {
    en: `${isResumed ? 'Resumed: ' : ''}${read} records on ${pages} pages: ${inserted} new, ${updated} updated, ${unchanged} unchanged, ${outdated} older than what stands, ${removed} removed, ${rejected} rejected.`,
    ar: `${isResumed ? 'متابعة: ' : ''}السجلات ${read} في صفحات ${pages}: الجديد ${inserted}، المحدّث ${updated}، بلا تغيير ${unchanged}، أقدم من القائم ${outdated}، المحذوف ${removed}، المرفوض ${rejected}.`,
  };
}

import { type Instant, parseInstant } from '../../core/instant.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../database/desk.ts';
import { withDesk } from '../database/open-desk.ts';
import { readFiles } from '../inputs/read-files.ts';
import { latestInstantOf } from '../latest-instant.ts';
import type { Options } from '../options.ts';
import { intakeLine } from '../output/intake-account.ts';
import { UsageError } from '../usage-error.ts';

export const importFiles: Command = {
  options: { map: { type: 'string' }, db: { type: 'string' }, 'as-of': { type: 'string' }, format: { type: 'string' } },
  help: {
    en: `
  --map MAP        how the files become inquiries (docs/mappings holds worked examples)
  --db PATH        the database; otherwise TAJAWUB_DB, otherwise data/tajawub.duckdb. A running server does the writing
  --as-of INSTANT  what the files are known up to; otherwise the last thing that they say has happened
  --format json    the account as JSON
Names become pseudonyms under the salt in TAJAWUB_SALT where the mapping asks for it.`,
    ar: `
  --map MAP        كيف تصبح الملفات حالات (أمثلة جاهزة في docs/mappings)
  --db PATH        قاعدة البيانات؛ وإلا TAJAWUB_DB ثم data/tajawub.duckdb. إن كان خادم يعمل عليها فهو الذي يكتب
  --as-of INSTANT  الوقت الذي تصف الملفات الحال حتى حلوله؛ وإلا فآخر ما تذكر أنه وقع
  --format json    البيان بصيغة JSON
تصبح الأسماء أسماء مستعارة بالملح TAJAWUB_SALT حيث يطلب ملف الربط ذلك.`,
  },
  async run(options, terminal) {
    const asOf = asOfOption(options);
    if (options.files.length > 0) options.required('map');
    const files = await readFiles(options, terminal);
    const { inquiries, quarantine, recorded, source, report } = files;
    return withDesk(options, 'may-be-new', async (desk) => {
      await refuseDemonstration(desk);
      // An older file brings back no earlier day: the data's age only grows unless it is told.
      const latest = latestInstantOf(inquiries, Math.floor(Date.now() / 1000));
      const known = (await desk.meta()).dataAsOf;
      const dataAsOf = asOf ?? (latest === null ? known : Math.max(latest, known ?? latest));
      const { read, accepted, replaced, rejected } = report;
      const account = { read, accepted, replaced, rejected };
      const batch = { source, inquiries, rejections: quarantine, recorded, isDemonstration: false, dataAsOf, account };
      const written = await desk.write(batch, (done, of) =>
        terminal.progress({ en: `Writing ${done} of ${of}`, ar: `كتابة ${done} من ${of}` }),
      );
      const { inserted, updated, unchanged, outdated, dataVersion } = written;
      if (options.text('format') === 'json') {
        const { defects, filtered } = report;
        terminal.out(JSON.stringify({ intake: { read, accepted, replaced, rejected, defects, filtered }, ...written }, null, 1));
        return 0;
      }
      const accountLine = intakeLine(report)[terminal.language];
      const words = {
        en: `${inserted} new, ${updated} updated, ${unchanged} unchanged, ${outdated} older than what stands. Data version ${dataVersion}.`,
        ar: `الجديد ${inserted}، المحدّث ${updated}، بلا تغيير ${unchanged}، أقدم من القائم ${outdated}. إصدار البيانات ${dataVersion}.`,
      }[terminal.language];
      terminal.out(`${accountLine}\n${words}`);
      return 0;
    });
  },
};

/** @throws UsageError where it is no instant */
function asOfOption(options: Options): Instant | null {
  const text = options.text('as-of');
  const at = text === null ? null : parseInstant(text);
  if (text === null || at !== null) return at;
  throw new UsageError({
    en: `--as-of: "${text}" is not an instant. Write it with an offset, such as 2026-01-04T06:00:00Z.`,
    ar: `‏--as-of: «${text}» ليس وقتًا صالحًا. اكتبه مع فارقه الزمني مثل 2026-01-04T06:00:00Z.`,
  });
}

/** Real records beside invented ones would make every figure wrong. */
export async function refuseDemonstration(desk: Desk): Promise<void> {
  if (!(await desk.meta()).isDemonstration) return;
  throw new UsageError({
    en: 'This database holds demonstration data. Bring your own into another one: name it with --db, and serve it with tajawub serve --db.',
    ar: 'تحتوي قاعدة البيانات هذه على بيانات توضيحية. أدخل بياناتك في قاعدة أخرى تحددها بالخيار ‎--db ثم اعرضها بالأمر tajawub serve --db.',
  });
}

import { existsSync } from 'node:fs';
import { isDocumentId } from '../../contract/document.ts';
import type { Command } from '../command.ts';
import { withDesk } from '../database/open-desk.ts';
import { readJsonFile } from '../inputs/read-file.ts';
import { formatVerification } from '../output/verification-text.ts';
import { UsageError } from '../usage-error.ts';
import { formatOf } from './kpi.ts';

export const verify: Command = {
  options: { db: { type: 'string' }, format: { type: 'string' } },
  help: {
    en: `
  SNAPSHOT               a snapshot file, or the id of one in the database
  --db PATH              the database; otherwise TAJAWUB_DB, otherwise data/tajawub.duckdb. Through its server while one runs
  --format table|json
  Exit code 0: every figure is the same and the seal is whole. 1: something differs, and it is said what and why.`,
    ar: `
  SNAPSHOT               ملف نسخة مجمّدة، أو معرّفها في قاعدة البيانات
  --db PATH              قاعدة البيانات؛ وإلا TAJAWUB_DB ثم data/tajawub.duckdb. وعبر خادمها ما دام يعمل
  --format table|json
  رمز الخروج 0: كل الأرقام كما هي والختم سليم. 1: هناك اختلاف، ويُذكر ما هو ولماذا.`,
  },
  async run(options, terminal) {
    const format = formatOf(options);
    if (format === 'csv') throw new UsageError({ en: '--format: use table or json.', ar: '‏--format: استخدم table أو json.' });
    const [given, ...more] = options.files;
    if (given === undefined || more.length > 0) {
      throw new UsageError({ en: 'Name one snapshot: its file or its id.', ar: 'حدد نسخة مجمّدة واحدة: ملفها أو معرّفها.' });
    }
    const snapshot = !existsSync(given) && isDocumentId(given) && !given.endsWith('.json') ? given : await readJsonFile(given);
    return withDesk(options, 'must-exist', async (desk) => {
      terminal.progress({
        en: 'Reading the records again and asking for every figure twice …',
        ar: 'تُقرأ السجلات من جديد ويُسأل عن كل رقم مرتين …',
      });
      const verification = await desk.verify(snapshot);
      terminal.out(format === 'json' ? JSON.stringify(verification, null, 1) : formatVerification(verification, terminal.language));
      return verification.isSame ? 0 : 1;
    });
  },
};

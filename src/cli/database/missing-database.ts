import { UsageError } from '../usage-error.ts';

export const missingDatabase = (path: string): UsageError =>
  new UsageError({
    en: `There is no database at ${path}. Create it with tajawub import or tajawub serve, or name another with --db.`,
    ar: `لا توجد قاعدة بيانات في ${path}. أنشئها بالأمر tajawub import أو tajawub serve، أو حدد غيرها بالخيار ‎--db.`,
  });

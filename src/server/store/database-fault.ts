import { Fault } from '../fault.ts';

/** DuckDB's complaint as a fault that says what to do; null where it is not about the file itself. */
export function databaseFault(path: string, cause: unknown): Fault | null {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/set lock on file|Conflicting lock|being used by another process|already attached/i.test(message)) return heldFault(path, cause);
  if (/EEXIST|ENOTDIR|EACCES|EROFS|Permission denied|Cannot open file|No such file|Is a directory|Read-only file system/i.test(message)) {
    return new Fault(
      'database-unreachable',
      {
        en: `The database file ${path} cannot be opened. Check that its folder exists and may be written to.`,
        ar: `تعذّر فتح ملف قاعدة البيانات ${path}. تأكد من وجود المجلد ومن صلاحية الكتابة فيه.`,
      },
      cause,
    );
  }
  if (/No space left/i.test(message)) {
    return new Fault(
      'database-unreachable',
      {
        en: `There is no space left where the database file ${path} stands. Free some and start again; what was written before is intact.`,
        ar: `لا توجد مساحة كافية في موضع ملف قاعدة البيانات ${path}. أفرغ مساحة ثم أعد التشغيل؛ ما كُتب من قبل سليم.`,
      },
      cause,
    );
  }
  if (
    /not a valid DuckDB database|Could not read enough bytes|corrupt|checksum|Serialization Error|deserializ|replaying WAL|WAL file|database has been invalidated/i.test(
      message,
    )
  ) {
    return damagedFault(path, cause);
  }
  return null;
}

export const heldFault = (path: string, cause?: unknown): Fault =>
  new Fault(
    'database-held',
    {
      en: `Another process holds the database file ${path}. Stop that process, or work through the server that is running on it.`,
      ar: `عملية أخرى تستخدم ملف قاعدة البيانات ${path}. أوقفها، أو اعمل عبر الخادم الذي يعمل عليه.`,
    },
    cause,
  );

export const damagedFault = (path: string, cause?: unknown): Fault =>
  new Fault(
    'database-damaged',
    {
      en: `The file ${path} is damaged, or is no database of this program. Nothing in it was changed. Restore a copy, or choose another file.`,
      ar: `الملف ${path} تالف أو ليس قاعدة بيانات لهذا البرنامج. لم يُغيَّر فيه شيء. استعد نسخة منه أو اختر ملفًا آخر.`,
    },
    cause,
  );

export const tooNewFault = (path: string, version: number): Fault =>
  new Fault('database-too-new', {
    en: `The database file ${path} was written by a newer version of this program (schema ${version}). Update the program.`,
    ar: `ملف قاعدة البيانات ${path} كتبته نسخة أحدث من هذا البرنامج (المخطط ${version}). حدّث البرنامج.`,
  });

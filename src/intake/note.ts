import type { Bilingual } from '../core/kpis/kpi.ts';

const SENTENCES = {
  'comment-forgiven': (d) => ({ en: `${d} comment line(s) before the data were skipped`, ar: `تُخطّيت أسطر تعليق قبل البيانات: ${d}` }),
  'encoding-detected': (d) => ({
    en: `read as ${d}; name "file.encoding" in the mapping if that is wrong`,
    ar: `قُرئ بترميز ${d}؛ حدد «file.encoding» في ملف الربط إن كان خطأ`,
  }),
  'encoding-contradicted': (d) => ({
    en: `the mapping says ${d}, but the bytes are valid UTF-8: check the names on screen`,
    ar: `يذكر ملف الربط ${d} بينما البايتات UTF-8 صالحة: راجع الأسماء على الشاشة`,
  }),
  'damaged-text': (d) => ({
    en: `${d} row(s) hold bytes that are not text in this encoding; damaged values count as defects`,
    ar: `أسطر فيها بايتات لا تصلح نصًّا بهذا الترميز: ${d}؛ تُعد القيم المتضررة عيوبًا`,
  }),
  'delimiter-detected': (d) => ({ en: `columns are separated by ${d}`, ar: `الفاصل بين الأعمدة: ${d}` }),
  'blank-lines': (d) => ({ en: `${d} blank line(s) were skipped`, ar: `أسطر فارغة تُخطّيت: ${d}` }),
  'short-rows-filled': (d) => ({
    en: `${d} row(s) end early; the missing cells were taken as empty`,
    ar: `أسطر تنتهي مبكرًا: ${d}؛ عُدّت الخلايا الناقصة فارغة`,
  }),
  'unmapped-duplicate-columns': (d) => ({
    en: `column name(s) that occur twice and are not read: ${d}`,
    ar: `أسماء أعمدة مكررة لا تُقرأ: ${d}`,
  }),
  'column-never-seen': (d) => ({ en: `no record holds "${d}"`, ar: `لا يحتوي أي سجل على «${d}»` }),
  'members-ignored': (d) => ({ en: `ignored in the archive: ${d}`, ar: `أُهمل من الأرشيف: ${d}` }),
  'no-rows': () => ({ en: 'a header and no rows', ar: 'ترويسة بلا أسطر' }),
  'cut-off': (d) => ({ en: `the file ends inside record ${d}: it was cut off`, ar: `ينتهي الملف داخل السجل ${d}: الملف مبتور` }),
  'rows-grouped': (d) => ({ en: `an event log: ${d}`, ar: `سجل أحداث: ${d}` }),
} as const satisfies Record<string, (detail: string | number) => Bilingual>;

export type IntakeNoteCode = keyof typeof SENTENCES;

/** Something that was forgiven, detected or decided while reading, and is said. */
export interface IntakeNote {
  readonly code: IntakeNoteCode;
  /** the file's name */
  readonly source: string;
  /** a count, an encoding, a name; null where the code says it all */
  readonly detail: string | number | null;
}

/** The note as a sentence in both languages. */
export const describeNote = (note: IntakeNote): Bilingual => (SENTENCES[note.code] as (d: string | number) => Bilingual)(note.detail ?? '');

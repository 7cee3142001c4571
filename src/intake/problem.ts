import type { Bilingual } from '../core/kpis/kpi.ts';

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => Bilingual;

/** What stops an intake or refuses a mapping, each with a sentence in both languages that says what to do. */
const SENTENCES = {
  'mapping-not-json': (d) => ({
    en: `The mapping is not valid JSON (${d.reason}). Correct it and try again.`,
    ar: `ملف الربط ليس JSON صالحًا (${d.reason}). صحّحه ثم أعد المحاولة.`,
  }),
  'mapping-shape': (d) => ({
    en: `In the mapping, "${d.at}" ${d.expected}.`,
    ar: `في ملف الربط، القيمة في «${d.at}» غير صالحة: ${d.expectedAr}.`,
  }),
  'unknown-zone': (d) => ({
    en: `"${d.zone}" is not a known time zone. Use an IANA name such as Asia/Bahrain.`,
    ar: `«${d.zone}» ليست منطقة زمنية معروفة. استخدم اسمًا من قائمة IANA مثل Asia/Bahrain.`,
  }),
  'zone-needed': (d) => ({
    en: `The date format "${d.format}" has no offset, so the mapping must name the "zone" these times were written in.`,
    ar: `صيغة التاريخ «${d.format}» بلا فارق زمني، فيجب أن يحدد ملف الربط المنطقة الزمنية «zone» التي كُتبت بها الأوقات.`,
  }),
  'unknown-date-format': (d) => ({
    en: `"${d.format}" is not a date format: ${d.reason}. Use tokens such as YYYY-MM-DD HH:mm:ss, D/M/YYYY, M/D/YY h:mm A, or iso, epoch-s, epoch-ms.`,
    ar: `«${d.format}» ليست صيغة تاريخ صالحة. استخدم رموزًا مثل YYYY-MM-DD HH:mm:ss أو D/M/YYYY أو M/D/YY h:mm A أو iso أو epoch-s أو epoch-ms.`,
  }),
  'ambiguous-formats': (d) => ({
    en: `"${d.format}" and "${d.other}" differ only in the order of day and month: one file cannot mean both. Keep the one it uses.`,
    ar: `الصيغتان «${d.format}» و«${d.other}» لا تختلفان إلا في ترتيب اليوم والشهر، ولا يصح الجمع بينهما. أبقِ الصيغة المستخدمة في الملف.`,
  }),
  'dates-needed': () => ({
    en: 'A column is read as a time, but the mapping names no date formats. List them in "dates".',
    ar: 'يُقرأ عمود بوصفه وقتًا ولا يذكر ملف الربط أي صيغة تاريخ. أدرج الصيغ في «dates».',
  }),
  'records-without-source': (d) => ({
    en: `"records" says that the source records "${d.type}", but nothing in the mapping can yield it: every such figure would be wrong. Map it or remove it.`,
    ar: `يذكر «records» أن المصدر يسجّل «${d.type}» ولا شيء في ملف الربط ينتجه، فتكون مؤشراته خاطئة. اربطه بعمود أو احذفه.`,
  }),
  'not-declared': (d) => ({
    en: `The mapping yields "${d.type}" but "records" does not list it, so its figures would stay empty. Add it to "records" or remove it here.`,
    ar: `ينتج ملف الربط الحدث «${d.type}» ولا يذكره «records»، فتبقى مؤشراته فارغة. أضفه إلى «records» أو احذفه هنا.`,
  }),
  'shorthand-and-events': (d) => ({
    en: `"${d.field}" is ignored once "events" are mapped. Keep one of the two.`,
    ar: `لا يُلتفت إلى «${d.field}» عند ربط «events». أبقِ أحدهما.`,
  }),
  'log-only': (d) => ({
    en: `"${d.what}" makes sense for an event log only. Add "log" or remove it.`,
    ar: `لا معنى لـ«${d.what}» إلا في سجل أحداث. أضف «log» أو احذفه.`,
  }),
  'log-not-pulled': () => ({
    en: 'An event log cannot be pulled page by page. Export it to a file and import that, or remove "log" or "pull".',
    ar: 'لا يمكن سحب سجل أحداث صفحة صفحة. صدّره إلى ملف واستورده، أو احذف «log» أو «pull».',
  }),
  'short-salt': () => ({
    en: 'The salt is shorter than 16 characters: pseudonyms could be guessed. Use a longer one.',
    ar: 'الملح أقصر من ١٦ حرفًا فيمكن تخمين الأسماء المستعارة. استخدم قيمة أطول.',
  }),
  'salt-missing': () => ({
    en: 'Requesters are to be pseudonymised, but there is no salt. Give it to the import (TAJAWUB_SALT) or in the mapping.',
    ar: 'المطلوب إخفاء هوية أصحاب الطلبات ولا يوجد ملح. مرّره للاستيراد (TAJAWUB_SALT) أو ضعه في ملف الربط.',
  }),
  'empty-file': (d) => ({
    en: `"${d.source}" is empty. Check the export and try again.`,
    ar: `الملف «${d.source}» فارغ. تحقق من عملية التصدير ثم أعد المحاولة.`,
  }),
  'not-text': (d) => ({
    en: `"${d.source}" is not text: it holds binary data. Give a CSV, JSON, NDJSON, XLSX or ZIP file.`,
    ar: `الملف «${d.source}» ليس نصًّا بل بيانات ثنائية. استخدم ملف CSV أو JSON أو NDJSON أو XLSX أو ZIP.`,
  }),
  'broken-header': (d) => ({
    en: `The first line of "${d.source}" cannot be read as column names: a quotation mark in it never closes. Mend that line.`,
    ar: `تعذرت قراءة السطر الأول من «${d.source}» أسماءً للأعمدة: فيه علامة اقتباس غير مغلقة. أصلح هذا السطر.`,
  }),
  'not-json': (d) => ({
    en: `"${d.source}" is not a JSON list: it starts with ${d.start}. Give a list of objects, or one object a line.`,
    ar: `الملف «${d.source}» ليس قائمة JSON إذ يبدأ بـ ${d.start}. استخدم قائمة كائنات أو كائنًا في كل سطر.`,
  }),
  'missing-column': (d) => ({
    en: `"${d.source}" has no column "${d.column}", which the mapping reads at ${d.at}. Columns found: ${d.found}.`,
    ar: `لا يوجد في «${d.source}» العمود «${d.column}» الذي يقرؤه ملف الربط عند ${d.at}. الأعمدة الموجودة: ${d.found}.`,
  }),
  'duplicate-column': (d) => ({
    en: `"${d.source}" has more than one column "${d.column}", which the mapping reads. Rename one of them.`,
    ar: `في «${d.source}» أكثر من عمود باسم «${d.column}» الذي يقرؤه ملف الربط. غيّر اسم أحدهما.`,
  }),
  'damaged-zip': (d) => ({
    en: `The archive "${d.source}" cannot be read (${d.reason}). Download it again, or unpack it and give the file.`,
    ar: `تعذرت قراءة الأرشيف «${d.source}» (${d.reason}). نزّله مرة أخرى أو فك ضغطه واستخدم الملف.`,
  }),
  'zip-member': (d) => ({
    en: `The archive "${d.source}" does not hold exactly one readable file. Name it in "file.member". Found: ${d.found}.`,
    ar: `لا يحتوي الأرشيف «${d.source}» على ملف مقروء واحد فقط. حدده في «file.member». الموجود: ${d.found}.`,
  }),
  'damaged-workbook': (d) => ({
    en: `The workbook "${d.source}" cannot be read (${d.reason}). Save it again as .xlsx.`,
    ar: `تعذرت قراءة المصنف «${d.source}» (${d.reason}). احفظه من جديد بصيغة xlsx.`,
  }),
  'unknown-sheet': (d) => ({
    en: `The workbook "${d.source}" has no sheet "${d.sheet}".`,
    ar: `لا توجد ورقة «${d.sheet}» في المصنف «${d.source}».`,
  }),
  'unreadable-source': (d) => ({
    en: `"${d.source}" cannot be read to its end (${d.reason}). Nothing of this run is to be used.`,
    ar: `تعذرت قراءة «${d.source}» حتى نهايته (${d.reason}). لا يُستخدم شيء من هذه العملية.`,
  }),
  aborted: () => ({ en: 'The intake was stopped. Nothing was taken in.', ar: 'أُوقف الاستيراد ولم يُقبل أي سجل.' }),
} as const satisfies Record<string, Sentence>;

export type IntakeProblemCode = keyof typeof SENTENCES;

/** One thing that stops an intake: code, place and a sentence in both languages. */
export interface IntakeProblem {
  readonly code: IntakeProblemCode;
  /** where in the mapping (`fields.receivedAt.formats[0]`), or the file's name; null: nowhere in particular */
  readonly at: string | null;
  readonly message: Bilingual;
}

/** A problem with its sentences filled in. */
export function intakeProblem(code: IntakeProblemCode, details: Details = {}, at: string | null = null): IntakeProblem {
  return {
    code,
    at: at ?? (details.source === undefined ? null : String(details.source)),
    message: (SENTENCES[code] as Sentence)({ at: at ?? '', ...details }),
  };
}

/** Carries a problem out of the readers; `runIntake` and `streamIntake`'s callers get the problem itself. */
export class IntakeFault extends Error {
  readonly problem: IntakeProblem;

  constructor(code: IntakeProblemCode, details: Details = {}, at: string | null = null) {
    const problem = intakeProblem(code, details, at);
    super(problem.message.en);
    this.name = 'IntakeFault';
    this.problem = problem;
  }
}

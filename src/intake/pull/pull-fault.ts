import type { Bilingual } from '../../core/kpis/kpi.ts';

type Details = Readonly<Record<string, string | number>>;

const SENTENCES = {
  'not-an-address': (d) => ({
    en: `"${d.address}" is not an address of the form http://… or https://….`,
    ar: `«${d.address}» ليس عنوانًا من الشكل http://… أو https://….`,
  }),
  unreachable: (d) => ({
    en: `${d.address} could not be reached after ${d.attempts} attempts (${d.reason}). What was pulled before is kept; run the same command to go on.`,
    ar: `تعذر الوصول إلى ${d.address} بعد ${d.attempts} محاولات (${d.reason}). ما سُحب محفوظ؛ أعد الأمر نفسه للمتابعة.`,
  }),
  refused: (d) => ({
    en: `${d.address} answered ${d.status}. Check the address and, if it asks for one, the access token (TAJAWUB_PULL_TOKEN).`,
    ar: `أجاب ${d.address} بالرمز ${d.status}. تحقق من العنوان ومن رمز الدخول (TAJAWUB_PULL_TOKEN) إن كان مطلوبًا.`,
  }),
  'not-json': (d) => ({
    en: `${d.address} did not answer with JSON (${d.reason}). Check that it is the address of the API itself.`,
    ar: `لم تكن إجابة ${d.address} بصيغة JSON (${d.reason}). تحقق من أنه عنوان واجهة البرمجة نفسها.`,
  }),
  'no-items': (d) => ({
    en: `The page at ${d.address} holds no list at "${d.path}". Name the place of its records in "pull.items" of the mapping.`,
    ar: `لا تحتوي صفحة ${d.address} على قائمة عند «${d.path}». حدد موضع السجلات في «pull.items» من ملف الربط.`,
  }),
  'unknown-page': (d) => ({
    en: `${d.address} does not answer in Tajawub's own format. Give a mapping that says how to read it (--map).`,
    ar: `لا يجيب ${d.address} بصيغة تجاوب. قدّم ملف ربط يوضح طريقة قراءته (--map).`,
  }),
  'cursor-repeated': (d) => ({
    en: `${d.address} gave the same cursor twice ("${d.cursor}"): it would never end. The pull stopped; what came before is kept. Tell whoever runs that API.`,
    ar: `أعطى ${d.address} المؤشر نفسه مرتين («${d.cursor}») فلن ينتهي السحب. أُوقف وما سُحب محفوظ. أبلغ القائم على تلك الواجهة.`,
  }),
  'page-repeated': (d) => ({
    en: `${d.address} gave the same page twice: it seems to ignore the paging parameter. Correct "pull.paging" in the mapping. What came before is kept.`,
    ar: `أعطى ${d.address} الصفحة نفسها مرتين، ويبدو أنه يتجاهل معامل الصفحات. صحّح «pull.paging» في ملف الربط. ما سُحب محفوظ.`,
  }),
  'foreign-address': (d) => ({
    en: `The next page is said to be at ${d.next}, which is another host than ${d.address}. It was not fetched.`,
    ar: `الصفحة التالية في ${d.next} وهو خادم غير ${d.address}. لم تُجلب.`,
  }),
  'no-plan': () => ({
    en: 'The mapping has no "pull" part: say there how the API gives its pages.',
    ar: 'لا يحتوي ملف الربط على قسم «pull»: وضّح فيه كيف تقدّم الواجهة صفحاتها.',
  }),
} as const satisfies Record<string, (details: Details) => Bilingual>;

export type PullFaultCode = keyof typeof SENTENCES;

/** What stops a pull. The pages before it are written, and the next pull goes on from there. */
export class PullFault extends Error {
  readonly code: PullFaultCode;
  readonly sentence: Bilingual;

  constructor(code: PullFaultCode, details: Details = {}) {
    const sentence = (SENTENCES[code] as (details: Details) => Bilingual)(details);
    super(sentence.en);
    this.name = 'PullFault';
    this.code = code;
    this.sentence = sentence;
  }
}

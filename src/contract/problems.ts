import type { Bilingual } from '../core/kpis/kpi.ts';

interface ProblemKind {
  readonly status: number;
  /** says what to do */
  readonly title: Bilingual;
}

/** Every error that goes over the wire: one code, one status, one sentence in each language that says what to do. */
export const PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: { en: 'The body is not valid JSON. Correct it and send it again.', ar: 'محتوى الطلب ليس JSON صالحًا. صحّحه ثم أعد الإرسال.' },
  },
  'malformed-query': {
    status: 400,
    title: {
      en: 'The question in this address cannot be read. Open the view again, or encode the query as base64url of its JSON.',
      ar: 'تعذرت قراءة السؤال في هذا العنوان. افتح العرض من جديد، أو رمّز الاستعلام بصيغة base64url من JSON.',
    },
  },
  'invalid-query': {
    status: 422,
    title: {
      en: 'The question is not complete or not valid. Correct the place that is named.',
      ar: 'السؤال ناقص أو غير صالح. صحّح الموضع المذكور.',
    },
  },
  'invalid-parameter': {
    status: 400,
    title: {
      en: 'A parameter of this address is not valid. Correct the one that is named.',
      ar: 'أحد معاملات هذا العنوان غير صالح. صحّح المعامل المذكور.',
    },
  },
  'unknown-kpi': {
    status: 422,
    title: {
      en: 'There is no such indicator. Choose one that /v1/meta lists.',
      ar: 'لا يوجد مؤشر بهذا الاسم. اختر مؤشرًا مما يورده ‎/v1/meta.',
    },
  },
  'unknown-calendar': {
    status: 422,
    title: {
      en: 'There is no such calendar or version of it. Choose one that /v1/meta lists.',
      ar: 'لا يوجد تقويم بهذا الاسم أو بهذا الإصدار. اختر تقويمًا مما يورده ‎/v1/meta.',
    },
  },
  'unknown-policy': {
    status: 422,
    title: {
      en: 'There is no such policy or version of it. Choose one that /v1/meta lists.',
      ar: 'لا توجد سياسة بهذا الاسم أو بهذا الإصدار. اختر سياسة مما يورده ‎/v1/meta.',
    },
  },
  'unknown-zone': {
    status: 422,
    title: {
      en: 'The time zone is not known. Use an IANA name such as Asia/Bahrain.',
      ar: 'المنطقة الزمنية غير معروفة. استخدم اسمًا من قائمة IANA مثل Asia/Bahrain.',
    },
  },
  'unknown-period': {
    status: 422,
    title: {
      en: 'The period is not one of this grain. Write it as 2026-01, 2026-Q1, 2026, 2026-01-04/P7D (a week, from the first working day) or 2026-01-04.',
      ar: 'الفترة ليست من هذه الدقة الزمنية. اكتبها هكذا: 2026-01 أو 2026-Q1 أو 2026 أو 2026-01-04/P7D (أسبوع من أول يوم عمل) أو 2026-01-04.',
    },
  },
  'reversed-period': {
    status: 422,
    title: { en: 'The period ends before it starts. Exchange its two ends.', ar: 'تنتهي الفترة قبل أن تبدأ. بدّل بين طرفيها.' },
  },
  'too-many-periods': {
    status: 422,
    title: {
      en: 'The range holds too many periods. Shorten it, or choose a coarser grain.',
      ar: 'عدد الفترات كبير جدًا. قصّر المدى أو اختر دقة زمنية أكبر.',
    },
  },
  'unknown-data-version': {
    status: 422,
    title: {
      en: 'The data has no such version yet. Leave it out for the newest one.',
      ar: 'لا يوجد إصدار بيانات بهذا الرقم بعد. احذفه لاستخدام الأحدث.',
    },
  },
  'unknown-cell': {
    status: 422,
    title: {
      en: 'The answer has no such cell, or the indicator has no such part. Take period, group and role from an answer.',
      ar: 'لا توجد خلية كهذه في الإجابة، أو ليس للمؤشر هذا الجزء. خذ الفترة والمجموعة والدور من إجابة قائمة.',
    },
  },
  'calendar-without-hours': {
    status: 422,
    title: {
      en: 'This calendar has no working hours, so it cannot carry targets. Choose another one, or give it hours.',
      ar: 'لا ساعات عمل في هذا التقويم، فلا يصلح للمواعيد المستهدفة. اختر تقويمًا آخر أو حدد ساعاته.',
    },
  },
  'invalid-calendar': {
    status: 422,
    title: { en: 'The calendar is not valid. Correct the places that are named.', ar: 'التقويم غير صالح. صحّح المواضع المذكورة.' },
  },
  'invalid-policy': {
    status: 422,
    title: { en: 'The policy is not valid. Correct the places that are named.', ar: 'السياسة غير صالحة. صحّح المواضع المذكورة.' },
  },
  'invalid-award-model': {
    status: 422,
    title: { en: 'The award model is not valid. Correct the places that are named.', ar: 'نموذج الجائزة غير صالح. صحّح المواضع المذكورة.' },
  },
  'invalid-document': {
    status: 422,
    title: { en: 'The document is not valid. Correct the place that is named.', ar: 'المستند غير صالح. صحّح الموضع المذكور.' },
  },
  'invalid-claim': {
    status: 422,
    title: {
      en: 'The claim is not complete or not valid. Correct the places that are named.',
      ar: 'الإفادة ناقصة أو غير صالحة. صحّح المواضع المذكورة.',
    },
  },
  'invalid-snapshot': {
    status: 422,
    title: {
      en: 'This is not a snapshot of this product. Choose the file that was saved when the claim was frozen.',
      ar: 'هذا ليس نسخة مجمّدة من هذا المنتج. اختر الملف الذي حُفظ عند تجميد الإفادة.',
    },
  },
  'snapshot-sealed': {
    status: 422,
    title: {
      en: 'A snapshot is never edited. Freeze the claim again instead.',
      ar: 'النسخة المجمّدة لا تُعدّل. جمّد الإفادة من جديد بدلًا من ذلك.',
    },
  },
  'figure-without-value': {
    status: 422,
    title: {
      en: 'A figure of this claim has no value, so it proves nothing. Choose another period or group, then freeze it.',
      ar: 'أحد أرقام هذه الإفادة بلا قيمة فلا يثبت شيئًا. اختر فترة أو مجموعة أخرى ثم جمّدها.',
    },
  },
  'unknown-award-model': {
    status: 422,
    title: {
      en: 'There is no such award model or version of it. Choose one that /v1/award/models lists.',
      ar: 'لا يوجد نموذج جائزة بهذا الاسم أو بهذا الإصدار. اختر نموذجًا مما يورده ‎/v1/award/models.',
    },
  },
  'unknown-cycle': {
    status: 422,
    title: {
      en: 'The award model has no such cycle. Choose one of its cycles, or add it to the model.',
      ar: 'لا دورة كهذه في نموذج الجائزة. اختر إحدى دوراته أو أضفها إلى النموذج.',
    },
  },
  'invalid-award-request': {
    status: 422,
    title: {
      en: 'The question about the award is not complete or not valid. Correct the place that is named.',
      ar: 'السؤال عن الجائزة ناقص أو غير صالح. صحّح الموضع المذكور.',
    },
  },
  'invalid-import': {
    status: 422,
    title: {
      en: 'The import is not valid: it needs a source, what the source records, and a list of inquiries. Nothing was written.',
      ar: 'الاستيراد غير صالح: يلزمه مصدر وما يسجّله المصدر وقائمة حالات. لم يُكتب شيء.',
    },
  },
  'too-large': {
    status: 413,
    title: { en: 'The body is too large. Send it in smaller parts.', ar: 'محتوى الطلب كبير جدًا. أرسله على أجزاء أصغر.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: {
      en: 'Only JSON is accepted here. Set content-type to application/json.',
      ar: 'لا يُقبل هنا سوى JSON. اضبط content-type على application/json.',
    },
  },
  'cross-origin': {
    status: 403,
    title: {
      en: 'Changes are accepted from this product’s own pages and commands only. Open it at its own address.',
      ar: 'لا تُقبل التعديلات إلا من صفحات هذا المنتج وأوامره. افتحه من عنوانه.',
    },
  },
  'not-found': {
    status: 404,
    title: {
      en: 'There is nothing at this address. See /v1/openapi.json for what there is.',
      ar: 'لا يوجد شيء في هذا العنوان. راجع ‎/v1/openapi.json.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: {
      en: 'This address does not take that method. See /v1/openapi.json.',
      ar: 'لا يقبل هذا العنوان هذه الطريقة. راجع ‎/v1/openapi.json.',
    },
  },
  'unknown-inquiry': {
    status: 404,
    title: {
      en: 'There is no inquiry with this id in this data version. Check the id.',
      ar: 'لا توجد حالة بهذا الرقم في هذا الإصدار من البيانات. تحقق من الرقم.',
    },
  },
  'unknown-document': {
    status: 404,
    title: {
      en: 'There is no such document or version. Reload the list and choose again.',
      ar: 'لا يوجد مستند أو إصدار كهذا. أعد تحميل القائمة واختر من جديد.',
    },
  },
  'version-conflict': {
    status: 412,
    title: {
      en: 'Someone else changed this meanwhile. Reload it, compare, and save again.',
      ar: 'عدّله شخص آخر في هذه الأثناء. أعد تحميله وقارن ثم احفظ من جديد.',
    },
  },
  'precondition-required': {
    status: 428,
    title: {
      en: 'Name the version that you edited in If-Match ("0" for a new document).',
      ar: 'اذكر في If-Match الإصدار الذي عدّلته ("0" لمستند جديد).',
    },
  },
  'store-unavailable': {
    status: 503,
    title: { en: 'The data cannot be reached right now. Try again in a moment.', ar: 'تعذر الوصول إلى البيانات الآن. حاول بعد قليل.' },
  },
  unexpected: {
    status: 500,
    title: {
      en: 'Something went wrong on the server; nothing was written. Try again, and if it happens again tell who runs it.',
      ar: 'حدث خطأ في الخادم ولم يُكتب شيء. حاول مرة أخرى، وإن تكرر فأبلغ القائم على تشغيله.',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

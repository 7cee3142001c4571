import type { Policy } from '../policy.ts';

/** The default policy of the product. @source southern.gov.bh, service level agreement: 14 working days */
export const tawasul: Policy = {
  id: 'tawasul',
  version: '1',
  title: { en: 'Tawasul: reply within 14 working days', ar: 'تواصل: الرد خلال 14 يوم عمل' },
  source: {
    en: 'Southern Governorate publishes 14 working days as the “time expected to handle” a query, a complaint and a suggestion sent by Tawasul. That this is the time to the first response, and that it holds for observations and for other channels too, is our reading; other entities publish no day counts.',
    ar: 'تنشر المحافظة الجنوبية 14 يوم عمل مدةً متوقعة لمعالجة الاستفسار والشكوى والمقترح عبر تواصل. أما كونها مدة أول رد، وسريانها على الملاحظات والقنوات الأخرى أيضًا، فقراءتنا نحن؛ ولا تنشر الجهات الأخرى عدد أيام.',
    url: 'https://www.southern.gov.bh/en/category/service-level-agreement',
  },
  rules: [{ where: { kind: ['enquiry', 'complaint', 'suggestion', 'observation'] }, response: { workingDays: 14 } }],
};

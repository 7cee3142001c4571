import type * as z from 'zod/mini';
import type { Bilingual } from '../core/kpis/kpi.ts';
import type { PlacedMessage } from './problem.ts';

/** What a schema's own check can say; the check's message is the key. */
const CHECKS = {
  instant: {
    en: 'write an instant with an offset, such as 2026-01-04T06:00:00Z',
    ar: 'اكتب وقتًا مع فارقه الزمني مثل 2026-01-04T06:00:00Z',
  },
  'then-by-alone': { en: '“thenBy” divides the groups of “by”: name “by” too', ar: 'يقسم «thenBy» مجموعات «by»: حدد «by» أيضًا' },
  'then-by-same': { en: 'name another dimension than “by”', ar: 'حدد بُعدًا غير بُعد «by»' },
  'figure-name': {
    en: 'a figure’s name is a small letter, then letters and digits, such as “rate” or “rate2”',
    ar: 'اسم الرقم حرف لاتيني صغير تتبعه حروف وأرقام مثل «rate» أو «rate2»',
  },
  'document-id': {
    en: 'use letters, digits, dots, hyphens and underscores, at most 120',
    ar: 'استخدم حروفًا لاتينية وأرقامًا ونقاطًا وشرطات، 120 محرفًا على الأكثر',
  },
} as const satisfies Record<string, Bilingual>;

export type CheckName = keyof typeof CHECKS;

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { en: 'a text is expected', ar: 'المطلوب نص' },
  number: { en: 'a number is expected', ar: 'المطلوب رقم' },
  int: { en: 'a whole number is expected', ar: 'المطلوب عدد صحيح' },
  boolean: { en: 'true or false is expected', ar: 'المطلوب true أو false' },
  array: { en: 'a list is expected', ar: 'المطلوب قائمة' },
  object: { en: 'an object is expected', ar: 'المطلوب كائن' },
};

/** What a schema found, as a place and a sentence in both languages. */
export function describeIssue(issue: z.core.$ZodIssue): PlacedMessage {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return say(placeOf([...issue.path, key]), { en: 'there is no such field', ar: 'لا يوجد حقل بهذا الاسم' });
  }
  return say(place, sentenceOf(issue));
}

function sentenceOf(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? { en: `${issue.expected} is expected`, ar: `المطلوب ${issue.expected}` };
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { en: `use one of ${values}`, ar: `استخدم إحدى القيم ${values}` };
    }
    case 'too_small':
      return { en: `at least ${issue.minimum} is needed`, ar: `المطلوب ${issue.minimum} على الأقل` };
    case 'too_big':
      return { en: `at most ${issue.maximum} is allowed`, ar: `المسموح ${issue.maximum} على الأكثر` };
    default:
      return CHECKS[issue.message as CheckName] ?? { en: 'the value is not valid', ar: 'القيمة غير صالحة' };
  }
}

const say = (place: string, { en, ar }: Bilingual): PlacedMessage => ({
  place,
  message: place === '' ? { en: `${capital(en)}.`, ar: `${ar}.` } : { en: `${place}: ${en}.`, ar: `${place}: ${ar}.` },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}

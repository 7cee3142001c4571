import type { DocumentKind } from '../contract/document.ts';
import { parseClaim } from '../contract/evidence.ts';
import { type PlacedMessage, type Problem, problemOf } from '../contract/problem.ts';
import { parseImprovement } from '../core/awards/improvement.ts';
import { parseAwardModel } from '../core/awards/parse-award-model.ts';
import { parseCalendar } from '../core/calendar/validate-calendar.ts';
import { compileZone } from '../core/calendar/zone.ts';
import { parsePolicy } from '../core/sla/policies/validate-policy.ts';
import { parseAnnotation } from '../core/trends/annotation.ts';

/** The one setting document: what holds where a query names nothing. */
export const REPORTING_SETTING_ID = 'reporting';

type Body = Readonly<Record<string, unknown>>;
type Judge = (body: Body, id: string) => Problem | null;

/** What a body of each kind must be before it is kept; a kind that is not named here may hold any object. */
const JUDGES: Readonly<Partial<Record<DocumentKind, Judge>>> = {
  calendar: (body, id) => {
    const parsed = parseCalendar(body);
    return sameId(body, id) ?? (parsed.ok ? null : problemOf('invalid-calendar', { problems: parsed.problems }));
  },
  policy: (body, id) => {
    const parsed = parsePolicy(body);
    return sameId(body, id) ?? (parsed.ok ? null : problemOf('invalid-policy', { problems: parsed.problems }));
  },
  'award-model': (body, id) => {
    const parsed = parseAwardModel(body);
    return sameId(body, id) ?? (parsed.ok ? null : problemOf('invalid-award-model', { problems: parsed.problems }));
  },
  annotation: (body) => {
    const parsed = parseAnnotation(body);
    if (parsed.ok) return null;
    return refuseAt(
      parsed.place,
      'An annotation takes “category” (disruption, channel, award or other), “from” and “to” (local dates) and “title” (en, ar or both).',
      'تقبل الملاحظة «category» (disruption أو channel أو award أو other) و«from» و«to» (تاريخين) و«title» (بالعربية أو الإنجليزية أو كلتيهما).',
    );
  },
  claim: (body) => {
    const parsed = parseClaim(body);
    return parsed.ok ? null : parsed.problem;
  },
  snapshot: () => problemOf('snapshot-sealed'),
  improvement: (body) => {
    const parsed = parseImprovement(body);
    if (parsed.ok) return null;
    return refuseAt(
      parsed.place,
      'An improvement takes “title”, “cause” and “action” (en, ar or both), “startedOn” (a local date), “kpi” and, if wanted, “where”.',
      'يقبل التحسين «title» و«cause» و«action» (بالعربية أو الإنجليزية أو كلتيهما) و«startedOn» (تاريخًا) و«kpi»، و«where» عند الحاجة.',
    );
  },
  setting: (body, id) => (id === REPORTING_SETTING_ID ? judgeReporting(body) : null),
};

/** Null: the body may be kept. */
export function judgeDocument(kind: DocumentKind, id: string, body: Body): Problem | null {
  return JUDGES[kind]?.(body, id) ?? null;
}

function sameId(body: Body, id: string): Problem | null {
  if (body.id === undefined || body.id === id) return null;
  return refuseAt(
    'id',
    `The id in the document must be “${id}”, as in the address.`,
    `يجب أن يكون المعرّف في المستند «${id}» كما في العنوان.`,
  );
}

function judgeReporting(body: Body): Problem | null {
  for (const [name, value] of Object.entries(body)) {
    const isText = typeof value === 'string' && value !== '';
    if (name === 'calendar' && isText) continue;
    if (name === 'policy' && (isText || value === null)) continue;
    if (name === 'zone' && (value === null || (isText && isZone(value)))) continue;
    return refuseAt(
      name,
      'The reporting setting takes “calendar” (an id), “policy” (an id or null) and “zone” (an IANA name or null).',
      'يقبل إعداد التقارير «calendar» (معرّف) و«policy» (معرّف أو null) و«zone» (اسم IANA أو null).',
    );
  }
  return null;
}

function isZone(name: string): boolean {
  try {
    return compileZone(name).name === name;
  } catch {
    return false;
  }
}

function refuseAt(place: string, en: string, ar: string): Problem {
  const problem: PlacedMessage = { place, message: { en, ar } };
  return problemOf('invalid-document', { problems: [problem] });
}

import { parseLocalDate } from '../../calendar/local-date.ts';
import { DIMENSIONS, type Dimension, INQUIRY_KINDS } from '../../inquiry.ts';
import type { Bilingual } from '../../kpis/kpi.ts';
import type { Where } from '../../query.ts';
import type { Policy, PolicyRule, Target } from '../policy.ts';

/** What can be wrong with a policy, and what to do about it. @source definitions, section 4 */
const SENTENCES = {
  missing: { en: 'this is required', ar: 'هذه القيمة مطلوبة' },
  'wrong-type': { en: 'this has the wrong type; see the policy format', ar: 'نوع القيمة غير صحيح؛ راجع صيغة السياسة' },
  'unknown-field': { en: 'there is no such field', ar: 'لا يوجد حقل بهذا الاسم' },
  'malformed-date': { en: 'not a date; write it as 2026-01-04', ar: 'ليس تاريخًا؛ اكتبه هكذا 2026-01-04' },
  'unknown-dimension': { en: `use one of ${DIMENSIONS.join(', ')}`, ar: `استخدم أحد الأبعاد ${DIMENSIONS.join(', ')}` },
  'unknown-kind': { en: `use one of ${INQUIRY_KINDS.join(', ')}, or null`, ar: `استخدم إحدى القيم ${INQUIRY_KINDS.join(', ')} أو null` },
  'no-values': {
    en: 'an empty list matches nothing; name a value or leave the dimension out',
    ar: 'القائمة الفارغة لا تطابق شيئًا؛ حدد قيمة أو احذف البُعد',
  },
  target: {
    en: 'a target is one of {"workingMinutes": n}, {"workingHours": n}, {"workingDays": n} or {"promised": true}',
    ar: 'المستهدف إحدى الصيغ {"workingMinutes": n} أو {"workingHours": n} أو {"workingDays": n} أو {"promised": true}',
  },
  'not-positive': { en: 'a number above 0 is needed', ar: 'المطلوب رقم أكبر من 0' },
  'not-whole': { en: 'days are counted whole; use workingHours for parts', ar: 'تُعد الأيام صحيحة؛ استخدم workingHours للأجزاء' },
} as const satisfies Record<string, Bilingual>;

export type PolicyProblemCode = keyof typeof SENTENCES;

export interface PolicyProblem {
  /** where in the document: `rules[1].response.workingDays` */
  readonly place: string;
  readonly code: PolicyProblemCode;
  /** a sentence that names the place and says what to do */
  readonly message: Bilingual;
}

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Untrusted document to policy, or everything that is wrong with it, each with its place. An unknown field in a rule is refused:
 * a misspelt `where` would target everything.
 * @source definitions, section 4
 */
export function parsePolicy(untrusted: unknown): ParsedPolicy {
  const parser = new PolicyParser();
  const policy = parser.policy(untrusted);
  return parser.problems.length === 0 && policy !== null ? { ok: true, policy } : { ok: false, problems: parser.problems };
}

const RULE_FIELDS: readonly string[] = ['from', 'where', 'calendar', 'response', 'resolution'] satisfies (keyof PolicyRule)[];
const AMOUNTS = ['workingMinutes', 'workingHours', 'workingDays'] as const;

class PolicyParser {
  readonly problems: PolicyProblem[] = [];

  policy(value: unknown): Policy | null {
    const raw = this.fields(value, 'policy');
    if (raw === null) return null;
    const id = this.text(raw.id, 'id');
    const version = this.text(raw.version, 'version');
    const title = this.bilingual(raw.title, 'title');
    const source = this.bilingual(raw.source, 'source');
    const url = (raw.source as Fields | null | undefined)?.url;
    if (raw.rules === undefined) this.report('rules', 'missing');
    const rules = this.list(raw.rules ?? [], 'rules').map((rule, i) => this.rule(rule, `rules[${i}]`));
    return { id, version, title, source: { ...source, ...(typeof url === 'string' ? { url } : {}) }, rules };
  }

  private rule(value: unknown, place: string): PolicyRule {
    const raw = this.fields(value, place);
    if (raw === null) return {};
    for (const name of Object.keys(raw)) if (!RULE_FIELDS.includes(name)) this.report(`${place}.${name}`, 'unknown-field');
    return {
      ...(isAbsent(raw.from) ? {} : { from: this.date(raw.from, `${place}.from`) }),
      ...(isAbsent(raw.where) ? {} : { where: this.where(raw.where, `${place}.where`) }),
      ...(isAbsent(raw.calendar) ? {} : { calendar: this.text(raw.calendar, `${place}.calendar`) }),
      ...(raw.response === undefined ? {} : { response: this.target(raw.response, `${place}.response`) }),
      ...(raw.resolution === undefined ? {} : { resolution: this.target(raw.resolution, `${place}.resolution`) }),
    };
  }

  private where(value: unknown, place: string): Where {
    const where: Partial<Record<Dimension, readonly (string | null)[]>> = {};
    for (const [name, entry] of Object.entries(this.fields(value, place) ?? {})) {
      const at = `${place}.${name}`;
      if (!(DIMENSIONS as readonly string[]).includes(name)) {
        this.report(at, 'unknown-dimension');
        continue;
      }
      const values = this.list(entry, at);
      if (Array.isArray(entry) && values.length === 0) this.report(at, 'no-values');
      where[name as Dimension] = values.map((item, i) => this.dimensionValue(item, name as Dimension, `${at}[${i}]`));
    }
    return where;
  }

  private dimensionValue(value: unknown, dimension: Dimension, place: string): string | null {
    if (value === null) return null;
    const text = this.text(value, place);
    if (dimension === 'kind' && text !== '' && !(INQUIRY_KINDS as readonly string[]).includes(text)) this.report(place, 'unknown-kind');
    return text;
  }

  private target(value: unknown, place: string): Target | null {
    if (value === null) return null;
    const raw = this.fields(value, place);
    if (raw === null) return null;
    const names = Object.keys(raw);
    if (names.length === 1 && raw.promised === true) return { promised: true };
    const name = AMOUNTS.find((amount) => amount === names[0]);
    if (names.length !== 1 || name === undefined) {
      this.report(place, 'target');
      return null;
    }
    const amount = raw[name];
    const at = `${place}.${name}`;
    if (typeof amount !== 'number' || !Number.isFinite(amount) || amount <= 0) this.report(at, 'not-positive');
    else if (name === 'workingDays' && !Number.isInteger(amount)) this.report(at, 'not-whole');
    return { [name]: amount } as unknown as Target;
  }

  private date(value: unknown, place: string): string {
    const text = this.text(value, place);
    if (text !== '' && parseLocalDate(text) === null) this.report(place, 'malformed-date');
    return text;
  }

  private bilingual(value: unknown, place: string): Bilingual {
    const raw = this.fields(value, place);
    return raw === null ? { en: '', ar: '' } : { en: this.text(raw.en, `${place}.en`), ar: this.text(raw.ar, `${place}.ar`) };
  }

  private text(value: unknown, place: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.report(place, isAbsent(value) || value === '' ? 'missing' : 'wrong-type');
    return '';
  }

  private fields(value: unknown, place: string): Fields | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.report(place, isAbsent(value) ? 'missing' : 'wrong-type');
    return null;
  }

  private list(value: unknown, place: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.report(place, 'wrong-type');
    return [];
  }

  private report(place: string, code: PolicyProblemCode): void {
    const { en, ar } = SENTENCES[code];
    this.problems.push({ place, code, message: { en: `${place}: ${en}.`, ar: `${place}: ${ar}.` } });
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

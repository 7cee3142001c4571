import * as z from 'zod/mini';
import { WEEKDAYS } from '../core/calendar/schedule.ts';
import { FACTS, MEASURES } from '../core/facts.ts';
import { DEFECT_NAMES, DIMENSIONS, EVENT_TYPES } from '../core/inquiry.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';
import { TRANSITION_TYPES } from '../core/lifecycle.ts';
import { GRAINS, type KpiTable, type KpiValue } from '../core/query.ts';
import { SLA_STATES } from '../core/sla/reading.ts';
import { TRACE_KINDS, TRACE_REASONS } from '../core/sla/trace.ts';
import type { Arrivals } from './arrivals.ts';
import type { CaseRecord, CasesAnswer } from './cases.ts';
import type { Distribution } from './distribution.ts';
import { DOCUMENT_KINDS, type DocumentRecord } from './document.ts';
import type { DueAnswer, DueClock } from './due.ts';
import type { InquiryExplanation } from './explanation.ts';
import type { ImportResult, ImportsAnswer } from './import.ts';
import { type InquiryRecord, inquiryRecordSchema } from './inquiry-record.ts';
import type { Meta } from './meta.ts';
import type { ExceptionPage, InquiryPage, QuarantinePage } from './page.ts';
import type { CalendarAnswer, PolicyAnswer } from './preview.ts';
import type { Problem } from './problem.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

/** What the API answers, described for its OpenAPI document; answers are built by types and do not pass through these. */
type Describes<T> = z.ZodMiniType<T>;

const instant = z.iso.datetime({ offset: true });
const whole = z.int();
const bilingual: Describes<Bilingual> = z.object({ en: z.string(), ar: z.string() });
const dimension = z.enum(DIMENSIONS);
const eventType = z.enum(EVENT_TYPES);
const record = inquiryRecordSchema as unknown as Describes<InquiryRecord>;

export const problemSchema: Describes<Problem> = z.object({
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  status: whole,
  title: bilingual,
  detail: z.nullable(bilingual),
  place: z.nullable(z.string()),
  problems: z.optional(z.array(z.object({ place: z.string(), message: bilingual }))),
});

const kpiValue: Describes<KpiValue> = z.object({
  value: z.nullable(z.number()),
  n: z.optional(whole),
  numerator: z.optional(whole),
  denominator: z.optional(whole),
  pending: z.optional(whole),
  interval: z.optional(z.nullable(z.tuple([z.number(), z.number()]))),
  beside: z.optional(z.record(z.string(), z.nullable(z.number()))),
  isSmall: z.optional(z.boolean()),
  isProvisional: z.optional(z.boolean()),
  isSuppressed: z.optional(z.boolean()),
  notRecorded: z.optional(z.array(eventType)),
});
const values = z.record(z.string(), kpiValue);
const group = { group: z.nullable(z.string()), subgroup: z.optional(z.nullable(z.string())), values };
const versioned = { id: z.string(), version: z.string() };

export const kpiTableSchema: Describes<KpiTable> = z.object({
  asOf: instant,
  dataVersion: whole,
  isDemonstration: z.boolean(),
  calendar: z.object(versioned),
  policy: z.nullable(z.object(versioned)),
  zone: z.string(),
  grain: z.enum(GRAINS),
  by: z.nullable(dimension),
  thenBy: z.nullable(dimension),
  isMixedCalendars: z.boolean(),
  restsOnPrediction: z.boolean(),
  rows: z.array(z.object({ period: z.string(), ...group })),
  groups: z.array(z.object(group)),
  total: z.object({ values }),
});

const defects = z.partialRecord(z.enum(DEFECT_NAMES), whole);
const isPreset = z.boolean();

export const metaSchema: Describes<Meta> = z.object({
  version: z.string(),
  dataVersion: whole,
  dataAsOf: z.nullable(instant),
  firstReceivedAt: z.nullable(instant),
  isDemonstration: z.boolean(),
  inquiries: whole,
  rejected: whole,
  defects,
  recorded: z.array(eventType),
  zone: z.string(),
  weekStartsOn: z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']),
  calendar: z.string(),
  policy: z.nullable(z.string()),
  dimensions: z.record(dimension, z.array(z.object({ value: z.nullable(z.string()), count: whole, title: z.nullable(bilingual) }))),
  calendars: z.array(
    z.object({ ...versioned, title: z.nullable(bilingual), timeZone: z.string(), coveredTo: z.nullable(z.string()), isPreset }),
  ),
  policies: z.array(
    z.object({
      ...versioned,
      title: bilingual,
      source: z.object({ en: z.string(), ar: z.string(), url: z.optional(z.string()) }),
      isPreset,
    }),
  ),
  kpis: z.array(
    z.object({
      id: z.string(),
      basis: z.enum(['cohort', 'flow']),
      unit: z.enum(['count', 'ratio', 'working-seconds']),
      better: z.enum(['higher', 'lower', 'neither']),
      title: bilingual,
      definition: bilingual,
      needs: z.array(eventType),
      isGuard: z.boolean(),
    }),
  ),
});

const seconds = z.nullable(whole);
const moment = z.nullable(instant);

const caseFields = z.object({
  inquiry: record,
  facts: z.array(z.enum(FACTS)),
  responseSeconds: seconds,
  resolutionSeconds: seconds,
  responseDueAt: moment,
  resolutionDueAt: moment,
  responseBreachAt: moment,
  resolutionBreachAt: moment,
  closedAt: moment,
});
export const caseRecordSchema: Describes<CaseRecord> = caseFields;

const clockTrace = z.nullable(
  z.object({
    state: z.enum(SLA_STATES),
    target: z.nullable(
      z.union([
        z.object({ workingMinutes: z.number() }),
        z.object({ workingHours: z.number() }),
        z.object({ workingDays: whole }),
        z.object({ promised: z.literal(true) }),
      ]),
    ),
    elapsedSeconds: whole,
    budgetSeconds: seconds,
    dueAt: moment,
    breachAt: moment,
    endedAt: moment,
    segments: z.array(z.object({ from: instant, to: instant, kind: z.enum(TRACE_KINDS), workingSeconds: whole })),
    reasons: z.array(z.enum(TRACE_REASONS)),
  }),
);

export const explanationSchema: Describes<InquiryExplanation> = z.extend(caseFields, {
  seq: whole,
  asOf: instant,
  dataVersion: whole,
  calendar: z.object(versioned),
  policy: z.nullable(z.object(versioned)),
  trace: z.nullable(
    z.object({
      calendar: z.object(versioned),
      transitions: z.array(z.object({ at: instant, type: z.enum(TRANSITION_TYPES) })),
      response: clockTrace,
      resolution: clockTrace,
    }),
  ),
});

const dueClock: Describes<DueClock> = z.object({
  overdue: z.nullable(whole),
  atOpening: z.nullable(whole),
  days: z.array(z.object({ on: z.string(), closesAt: instant, count: z.nullable(whole) })),
  later: z.nullable(whole),
  standing: z.nullable(whole),
});
const reference = z.object({ id: z.string(), version: z.string() });
export const dueSchema: Describes<DueAnswer> = z.object({
  asOf: instant,
  dataVersion: whole,
  isDemonstration: z.boolean(),
  calendar: reference,
  policy: z.nullable(reference),
  zone: z.string(),
  today: z.string(),
  opensAt: z.nullable(instant),
  restsOnPrediction: z.boolean(),
  response: z.nullable(dueClock),
  resolution: z.nullable(dueClock),
});

export const arrivalsSchema: Describes<Arrivals> = z.object({
  asOf: instant,
  dataVersion: whole,
  zone: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  total: z.nullable(whole),
  days: z.array(z.object({ weekday: z.enum(WEEKDAYS), days: whole, total: z.nullable(whole), hours: z.array(z.nullable(whole)) })),
});

export const distributionSchema: Describes<Distribution> = z.object({
  asOf: instant,
  dataVersion: whole,
  grain: z.enum(GRAINS),
  measure: z.enum(MEASURES),
  quantiles: z.array(z.tuple([whole, whole])),
  rows: z.array(z.object({ period: z.string(), n: z.nullable(whole), seconds: z.array(z.nullable(whole)) })),
});

const next = z.nullable(z.string());

export const casesAnswerSchema: Describes<CasesAnswer> = z.object({
  asOf: instant,
  dataVersion: whole,
  total: whole,
  cases: z.array(caseRecordSchema),
  next,
});

export const inquiryPageSchema = z.object({
  inquiries: z.array(
    z.union([z.extend(inquiryRecordSchema, { seq: whole }), z.object({ seq: whole, id: z.string(), isRemoved: z.literal(true) })]),
  ),
  next,
  dataVersion: whole,
  isDemonstration: z.boolean(),
}) as unknown as Describes<InquiryPage>;

export const quarantinePageSchema: Describes<QuarantinePage> = z.object({
  total: whole,
  rejections: z.array(z.object({ source: z.string(), row: whole, reason: z.string(), raw: z.string() })),
  next,
});

export const importResultSchema: Describes<ImportResult> = z.object({
  read: whole,
  accepted: whole,
  replaced: whole,
  rejected: whole,
  inserted: whole,
  updated: whole,
  unchanged: whole,
  outdated: whole,
  removed: whole,
  defects,
  dataVersion: whole,
});

export const documentRecordSchema: Describes<DocumentRecord> = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  id: z.string(),
  version: whole,
  body: z.unknown(),
  isDeleted: z.boolean(),
  author: z.string(),
  writtenAt: instant,
});

export const importsAnswerSchema: Describes<ImportsAnswer> = z.object({
  imports: z.array(
    z.object({
      number: whole,
      source: z.string(),
      dataVersion: whole,
      recorded: z.array(eventType),
      isDemonstration: z.boolean(),
      dataAsOf: moment,
      writtenAt: moment,
      account: z.nullable(z.object({ read: whole, accepted: whole, replaced: whole, rejected: whole })),
    }),
  ),
  duplicates: whole,
});

export const exceptionPageSchema = z.object({
  total: whole,
  inquiries: z.array(z.extend(inquiryRecordSchema, { seq: whole })),
  next,
}) as unknown as Describes<ExceptionPage>;

const document = z.record(z.string(), z.unknown());
export const calendarAnswerSchema = z.object({
  calendar: document,
  isPreset,
  documentVersion: whole,
}) as unknown as Describes<CalendarAnswer>;
export const policyAnswerSchema = z.object({ policy: document, isPreset, documentVersion: whole }) as unknown as Describes<PolicyAnswer>;

import * as z from 'zod/mini';
import * as answers from '../contract/answer-schemas.ts';
import { awardRequestSchema } from '../contract/award.ts';
import { CASE_ROLES } from '../contract/cases.ts';
import { DOCUMENT_KINDS, documentChangeSchema } from '../contract/document.ts';
import { claimSchema, freezeRequestSchema, snapshotSchema } from '../contract/evidence.ts';
import { importRequestSchema } from '../contract/import.ts';
import { candidateSchema, inquiryRecordSchema } from '../contract/inquiry-record.ts';
import { kpiQuerySchema } from '../contract/kpi-query.ts';
import { EXCEPTION_KINDS, MOST_ROWS, USUAL_ROWS } from '../contract/page.ts';
import { previewRequestSchema } from '../contract/preview.ts';
import { PROBLEM_MEDIA_TYPE } from '../contract/problem.ts';
import { PROBLEMS } from '../contract/problems.ts';
import { MEASURES } from '../core/facts.ts';
import { DIMENSIONS } from '../core/inquiry.ts';

const SCHEMAS = {
  Problem: answers.problemSchema,
  KpiQuery: kpiQuerySchema,
  KpiTable: answers.kpiTableSchema,
  Meta: answers.metaSchema,
  Due: answers.dueSchema,
  Arrivals: answers.arrivalsSchema,
  Distribution: answers.distributionSchema,
  Inquiry: inquiryRecordSchema,
  Candidate: candidateSchema,
  InquiryPage: answers.inquiryPageSchema,
  Case: answers.caseRecordSchema,
  InquiryExplanation: answers.explanationSchema,
  CasesAnswer: answers.casesAnswerSchema,
  ImportRequest: importRequestSchema,
  ImportResult: answers.importResultSchema,
  ImportsAnswer: answers.importsAnswerSchema,
  ExceptionPage: answers.exceptionPageSchema,
  PreviewRequest: previewRequestSchema,
  CalendarAnswer: answers.calendarAnswerSchema,
  PolicyAnswer: answers.policyAnswerSchema,
  QuarantinePage: answers.quarantinePageSchema,
  DocumentChange: documentChangeSchema,
  Document: answers.documentRecordSchema,
  AwardRequest: awardRequestSchema,
  Claim: claimSchema,
  FreezeRequest: freezeRequestSchema,
  Snapshot: snapshotSchema,
  Verification: z.looseObject({ id: z.string(), isSame: z.boolean(), isSealWhole: z.boolean(), figures: z.array(z.looseObject({})) }),
  Health: z.object({ status: z.literal('ok'), version: z.string(), dataVersion: z.int(), isDemonstration: z.boolean() }),
} as const satisfies Record<string, z.ZodMiniType>;

type SchemaName = keyof typeof SCHEMAS;
type Json = Readonly<Record<string, unknown>>;

/** Bodies that are sent are described as they may be written, answers as they are. */
const SENT: readonly SchemaName[] = [
  'KpiQuery',
  'PreviewRequest',
  'ImportRequest',
  'DocumentChange',
  'Candidate',
  'AwardRequest',
  'Claim',
  'FreezeRequest',
];

const ref = (name: SchemaName): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName): Json => ({ 'application/json': { schema: ref(name) } });
const list = (name: SchemaName): Json => ({
  'application/json': {
    schema: { type: 'object', properties: { documents: { type: 'array', items: ref(name) } }, required: ['documents'] },
  },
});
const inQuery = (name: string, description: string, schema: Json = { type: 'string' }, more: Json = {}): Json => ({
  name,
  in: 'query',
  description,
  schema,
  ...more,
});
const inPath = (name: string, schema: Json = { type: 'string' }): Json => ({ name, in: 'path', required: true, schema });
const ANY: Json = { 'application/json': { schema: { type: 'object' } } };
const body = (name: SchemaName): Json => ({ required: true, content: json(name) });
const LIMIT = inQuery('limit', 'rows a page', { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: USUAL_ROWS });
const CURSOR = inQuery('cursor', 'the `next` of the page before');
const Q = inQuery('q', 'base64url of the JSON of a KpiQuery', { type: 'string' }, { required: true });
const inHeader = (name: string, description: string, more: Json = {}): Json => ({
  name,
  in: 'header',
  description,
  schema: { type: 'string' },
  ...more,
});
const KIND = inPath('kind', { type: 'string', enum: DOCUMENT_KINDS });
const IF_MATCH = inHeader('If-Match', 'the version that was edited, "0" for a new document', { required: true });
const DATA_VERSION = inQuery('dataVersion', 'of the snapshot; without it the newest', { type: 'integer', minimum: 0 });
const PARQUET: Json = { 'application/vnd.apache.parquet': {} };
const ETAG: Json = { ETag: { description: 'strong: of the content', schema: { type: 'string' } } };

function operation(summary: string, content: Json, more: Json = {}): Json {
  return {
    summary,
    responses: {
      200: { description: 'OK', content },
      default: {
        description: 'A problem, with what to do in both languages',
        content: { [PROBLEM_MEDIA_TYPE]: { schema: ref('Problem') } },
      },
    },
    ...more,
  };
}

/** A file that can be fetched in parts, and goes on where it was cut off. */
function file(summary: string, parameters: readonly Json[]): Json {
  const { responses, ...rest } = operation(summary, PARQUET) as {
    readonly responses: Readonly<Record<string, Json>>;
    readonly summary: string;
  };
  return {
    ...rest,
    description: 'Of a server that keeps its records in DuckDB; another answers 404, and gives pages.',
    parameters: [
      ...parameters,
      inHeader('Range', 'bytes from a place on, as `bytes=1000-`'),
      inHeader('If-Range', 'the ETag that the part before it had: of another file the whole is sent'),
      inHeader('If-None-Match', 'the ETag of what is there already'),
    ],
    responses: {
      200: { ...responses[200], headers: ETAG },
      206: {
        description: 'The part that was asked for',
        headers: { ...ETAG, 'Content-Range': { schema: { type: 'string' } } },
        content: PARQUET,
      },
      304: { description: 'Not modified' },
      416: { description: 'The file has no such part' },
      default: responses.default,
    },
  };
}

/** The API as OpenAPI 3.1, assembled from the schemas that validate. */
export function openApiDocument(version: string): Json {
  const schemas = Object.fromEntries(
    (Object.entries(SCHEMAS) as [SchemaName, z.ZodMiniType][]).map(([name, schema]) => {
      const { $schema: _, ...described } = z.toJSONSchema(schema, { io: SENT.includes(name) ? 'input' : 'output', unrepresentable: 'any' });
      return [name, described];
    }),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tajawub',
      version,
      description:
        'Inquiries in, response-time figures out. Instants are ISO 8601 with an offset; durations are working seconds; null is “not known”, never 0.',
    },
    paths: {
      '/v1/meta': { get: operation('What there is to ask', json('Meta')) },
      '/v1/kpis': {
        get: operation('Figures for a question; with an ETag, so a repeated question costs a 304', json('KpiTable'), { parameters: [Q] }),
        post: operation('The same, for questions too long for an address', json('KpiTable'), { requestBody: body('KpiQuery') }),
      },
      '/v1/due': {
        get: operation('Open inquiries by the next working days on which they fall due', json('Due'), { parameters: [Q] }),
      },
      '/v1/arrivals': {
        get: operation('Receipts by weekday and hour of the reporting zone', json('Arrivals'), { parameters: [Q] }),
      },
      '/v1/distribution': {
        get: operation('Quantiles of a duration, period by period', json('Distribution'), {
          parameters: [Q, inQuery('measure', 'which clock', { type: 'string', enum: MEASURES, default: 'response' })],
        }),
      },
      '/v1/cases': {
        get: operation('The inquiries behind one cell of an answer', json('CasesAnswer'), {
          parameters: [
            Q,
            inQuery('kpi', 'id of the indicator', { type: 'string' }, { required: true }),
            inQuery('role', 'which part of the figure', { type: 'string', enum: CASE_ROLES, default: 'numerator' }),
            inQuery('period', 'a label of the answer; without it the whole range'),
            inQuery('group', 'JSON list of the group’s values, e.g. ["tawasul"]; null is “not recorded”; without it every group'),
            CURSOR,
            LIMIT,
          ],
        }),
      },
      '/v1/inquiries': {
        get: operation('Inquiries and tombstones that changed after a point, in the order of writing', json('InquiryPage'), {
          parameters: [
            inQuery('since', 'a data version; 0 for everything', { type: 'integer', minimum: 0, default: 0 }),
            CURSOR,
            LIMIT,
            ...DIMENSIONS.map((name) =>
              inQuery(name, 'one of these values; ~ is “not recorded”', { type: 'array', items: { type: 'string' } }, { explode: true }),
            ),
          ],
        }),
      },
      '/v1/inquiries.parquet': {
        get: file('Every standing inquiry of a data version as flat columns; with `q` instead, the cases that a question filters', [
          DATA_VERSION,
          inQuery('q', 'base64url of the JSON of a KpiQuery; such a file is sent whole'),
          inQuery('citizen', '1: with the pseudonym of the citizen; with `q` alone', { type: 'string', enum: ['1'] }),
        ]),
      },
      '/v1/events.parquet': {
        get: file('The events of those inquiries, in their order: `eventCount` of each belong to it', [DATA_VERSION]),
      },
      '/v1/inquiries/{id}': {
        get: operation('One inquiry, its clocks as known at the as-of, and their trace', json('InquiryExplanation'), {
          parameters: [
            inPath('id'),
            inQuery('asOf', 'an instant; without it the data’s own'),
            inQuery('dataVersion', 'an earlier data version', { type: 'integer' }),
            inQuery('calendar', 'an explicit calendar'),
            inQuery('policy', 'a policy; without it the one in force'),
          ],
        }),
      },
      '/v1/preview': {
        post: operation('The answer to a question as if a draft calendar or policy stood; nothing is stored', json('KpiTable'), {
          requestBody: body('PreviewRequest'),
        }),
      },
      '/v1/calendars/{reference}': {
        get: operation('A calendar, by id or id@version', json('CalendarAnswer'), { parameters: [inPath('reference')] }),
      },
      '/v1/policies/{reference}': {
        get: operation('A policy, by id or id@version', json('PolicyAnswer'), { parameters: [inPath('reference')] }),
      },
      '/v1/exceptions': {
        get: operation('Records with a contradiction of that name, or merged duplicates', json('ExceptionPage'), {
          parameters: [inQuery('kind', 'which', { type: 'string', enum: EXCEPTION_KINDS }, { required: true }), CURSOR, LIMIT],
        }),
      },
      '/v1/imports': {
        get: operation('What came in, import by import, the newest first', json('ImportsAnswer')),
        post: operation(
          'Admits records and writes them, whole or not at all; harmless when repeated',
          {
            ...json('ImportResult'),
            'application/x-ndjson': { schema: { type: 'string', description: 'a line of progress each, the last one the result' } },
          },
          { requestBody: body('ImportRequest') },
        ),
      },
      '/v1/quarantine': {
        get: operation('Records that could not be used, and why', json('QuarantinePage'), { parameters: [CURSOR, LIMIT] }),
      },
      '/v1/documents/{kind}': { get: operation('What people wrote, in its newest versions', list('Document'), { parameters: [KIND] }) },
      '/v1/documents/{kind}/{id}': {
        get: operation('One document', json('Document'), {
          parameters: [KIND, inPath('id'), inQuery('version', 'an earlier version', { type: 'integer' })],
        }),
        put: operation('A change, a restored version (undo) or a deletion: always a new version', json('Document'), {
          parameters: [KIND, inPath('id'), IF_MATCH],
          requestBody: body('DocumentChange'),
        }),
      },
      '/v1/documents/{kind}/{id}/versions': {
        get: operation('Every version of a document; none of what was never edited', list('Document'), {
          parameters: [KIND, inPath('id')],
        }),
      },
      '/v1/snapshots': {
        get: operation('Claims that were frozen, the newest first', ANY),
        post: operation('Freezes a claim with all that its figures rest on', json('Snapshot'), { requestBody: body('FreezeRequest') }),
      },
      '/v1/snapshots/{id}': { get: operation('One snapshot, as it was sealed', json('Snapshot'), { parameters: [inPath('id')] }) },
      '/v1/snapshots/{id}/verify': {
        post: operation('Asks every figure again: same or not, and why', json('Verification'), { parameters: [inPath('id')] }),
      },
      '/v1/verify': {
        post: operation('The same of a snapshot that comes from a file', json('Verification'), { requestBody: body('Snapshot') }),
      },
      '/v1/award/models': { get: operation('Award models, ready-made and edited', ANY) },
      '/v1/award/improvements': { get: operation('The improvement log, each entry with what its figure shows since', ANY) },
      '/v1/award/score': {
        post: operation('A cycle’s score, projection, gaps and sensitivity', ANY, { requestBody: body('AwardRequest') }),
      },
      '/v1/award/cycles': {
        post: operation('Cycles side by side, and what may be said of them in a row', ANY, { requestBody: body('AwardRequest') }),
      },
      '/v1/award/readiness': {
        post: operation('The readiness profile of each criterion', ANY, { requestBody: body('AwardRequest') }),
      },
      '/v1/health': { get: operation('Whether the store answers', json('Health')) },
      '/v1/openapi.json': { get: operation('This document', { 'application/json': { schema: { type: 'object' } } }) },
    },
    components: { schemas },
    'x-problems': PROBLEMS,
  };
}

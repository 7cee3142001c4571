import type { Hono } from 'hono';
import { refuse } from '../../answers/api-problem.ts';
import { decodeCursor, encodeCursor } from '../../answers/cursor.ts';
import { toRecord } from '../../contract/inquiry-record.ts';
import { instantText } from '../../contract/kpi-query.ts';
import type { InquiryPage } from '../../contract/page.ts';
import { givenDetail } from '../../contract/problem.ts';
import { DIMENSIONS, type Inquiry } from '../../core/inquiry.ts';
import type { Where } from '../../core/query.ts';
import type { ApiContext } from '../api-context.ts';
import { explainInquiry } from '../explain-inquiry.ts';
import { limitOf, onlyParameters, whereOf, wholeNumber } from '../parameters.ts';

/** `GET /v1/inquiries`: changes after a point, page by page; `GET /v1/inquiries/:id`: one of them with the trace of its clocks. */
export function routeInquiries(app: Hono, { store, catalogue }: ApiContext): void {
  app.get('/v1/inquiries', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['since', 'cursor', 'limit', ...DIMENSIONS]);
    const where = whereOf(search);
    const meta = await store.meta();
    const cursor = search.get('cursor');
    const since = wholeNumber(search, 'since', 0);
    // What changed out of the filter after the first visit began may be known to the caller: it needs a tombstone.
    const [from = 0, known = 0] = cursor === null ? [since, since === 0 ? meta.dataVersion : 0] : decodeCursor(cursor, 2);
    const { changes, next } = await store.changes(from, limitOf(search));
    const page: InquiryPage = {
      inquiries: changes.flatMap((change): InquiryPage['inquiries'] => {
        if ('removed' in change) return [{ seq: change.seq, id: change.removed, isRemoved: true as const }];
        if (passes(change.inquiry, where)) return [{ seq: change.seq, ...toRecord(change.inquiry) }];
        return change.seq > known ? [{ seq: change.seq, id: change.inquiry.id, isRemoved: true as const }] : [];
      }),
      next: next === null ? null : encodeCursor(next, known),
      dataVersion: Math.max(changes.at(-1)?.seq ?? 0, from),
      isDemonstration: meta.isDemonstration,
    };
    return context.json(page, 200, { 'cache-control': 'no-cache' });
  });

  app.get('/v1/inquiries/:id', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['asOf', 'dataVersion', 'calendar', 'policy']);
    const asOf = search.get('asOf');
    if (asOf !== null && !instantText.safeParse(asOf).success) refuse('invalid-parameter', { detail: givenDetail(asOf), place: 'asOf' });
    const explanation = await explainInquiry(store, catalogue, context.req.param('id'), {
      asOf,
      dataVersion: search.has('dataVersion') ? wholeNumber(search, 'dataVersion', 0) : null,
      calendar: search.get('calendar'),
      policy: search.get('policy'),
    });
    return context.json(explanation, 200, { 'cache-control': 'no-cache' });
  });
}

const passes = (inquiry: Inquiry, where: Where): boolean => DIMENSIONS.every((name) => where[name]?.includes(inquiry[name]) ?? true);

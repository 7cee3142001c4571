import { Hono } from 'hono';
import { foreseen } from '../answers/api-problem.ts';
import { PROBLEM_MEDIA_TYPE, type Problem, problemOf } from '../contract/problem.ts';
import type { Calendar } from '../core/calendar/schedule.ts';
import type { Instant } from '../core/instant.ts';
import type { Policy } from '../core/sla/policy.ts';
import type { ApiContext, ValueLabels } from './api-context.ts';
import { createCatalogue, type ReportingDefaults } from './catalogue.ts';
import { routeArrivals } from './routes/arrivals.ts';
import { routeAward } from './routes/award.ts';
import { routeCases } from './routes/cases.ts';
import { routeCatalogue } from './routes/catalogue.ts';
import { routeDistribution } from './routes/distribution.ts';
import { routeDocuments } from './routes/documents.ts';
import { routeDue } from './routes/due.ts';
import { routeExceptions } from './routes/exceptions.ts';
import { routeImports } from './routes/imports.ts';
import { routeInquiries } from './routes/inquiries.ts';
import { routeKpis } from './routes/kpis.ts';
import { routeMeta } from './routes/meta.ts';
import { routeOpenApi } from './routes/open-api.ts';
import { routePreview } from './routes/preview.ts';
import { routeQuarantine } from './routes/quarantine.ts';
import { routeSnapshots } from './routes/snapshots.ts';
import type { Store } from './store.ts';

export interface ApiOptions {
  readonly store: Store;
  /** of the product */
  readonly version?: string;
  /** by default the presets; documents of the same id beat them */
  readonly calendars?: readonly Calendar[];
  readonly policies?: readonly Policy[];
  /** by default the first calendar and the first policy */
  readonly defaults?: Partial<ReportingDefaults>;
  readonly labels?: ValueLabels;
  /** the clock of writes alone: nothing is computed with it */
  readonly now?: () => Instant;
  /** told of everything that was not foreseen; the answer says nothing of it */
  readonly onUnexpected?: (error: unknown) => void;
}

/** The feedback API and KPI service as a web-standard app: the same in Node, in a service worker and in tests. */
export function createApi(options: ApiOptions): Hono {
  const { store, calendars, policies, defaults } = options;
  const api: ApiContext = {
    store,
    catalogue: createCatalogue({ documents: store.documents, calendars, policies, defaults }),
    version: options.version ?? '0.0.0',
    labels: options.labels ?? {},
    now: options.now ?? (() => Math.floor(Date.now() / 1000)),
    onUnexpected: options.onUnexpected ?? (() => {}),
  };
  const app = new Hono();
  for (const route of ROUTES) route(app, api);
  const paths = new Set(app.routes.map(({ path }) => path));
  for (const path of paths) app.all(path, () => send(problemOf('method-not-allowed')));
  app.notFound(() => send(problemOf('not-found')));
  app.onError((error) => send(foreseen(error, api.onUnexpected)));
  return app;
}

const ROUTES = [
  routeMeta,
  routeKpis,
  routePreview,
  routeCatalogue,
  routeCases,
  routeDue,
  routeDistribution,
  routeArrivals,
  routeInquiries,
  routeImports,
  routeQuarantine,
  routeExceptions,
  routeDocuments,
  routeSnapshots,
  routeAward,
  routeOpenApi,
];

const send = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' },
  });

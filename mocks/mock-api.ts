import { ApiProblem } from '../src/answers/api-problem.ts';
import { createApi } from '../src/api/create-api.ts';
import { createMemoryStore } from '../src/api/memory-store.ts';
import type { Store } from '../src/api/store.ts';
import { problemOf } from '../src/contract/problem.ts';
import type { Where } from '../src/core/query.ts';
import { POLICY_PRESETS } from '../src/core/sla/policies/index.ts';
import { DEMO_DEFAULTS, DEMO_POLICY } from '../src/demo/demo-policy.ts';
import { type DemoOptions, generateDemo } from '../src/demo/generate-demo.ts';
import { DEMO_LABELS } from '../src/demo/labels.ts';

/** Values of any filter that make the store fail on purpose, so that every error path can be walked by its address. */
export const SENTINELS = {
  /** an unforeseen fault: `unexpected` */
  fault: '__500__',
  /** `store-unavailable` */
  unavailable: '__503__',
  /** never answers */
  pending: '__pending__',
} as const;

/** The very API of the product over demonstration data in memory; generated when it is first asked. */
export function createMockApi(options: DemoOptions = {}): { fetch(request: Request): Promise<Response> } {
  let app: Promise<ReturnType<typeof createApi>> | null = null;
  return {
    async fetch(request) {
      app ??= startApi(options);
      return (await app).fetch(request);
    },
  };
}

async function startApi(options: DemoOptions): Promise<ReturnType<typeof createApi>> {
  const store = createMemoryStore();
  const { asOf, ...demo } = generateDemo(options);
  await store.write({ ...demo, isDemonstration: true, dataAsOf: asOf });
  return createApi({
    store: withSentinels(store),
    version: 'demonstration',
    policies: [...POLICY_PRESETS, DEMO_POLICY],
    defaults: DEMO_DEFAULTS,
    labels: DEMO_LABELS,
  });
}

function withSentinels(store: Store): Store {
  return {
    ...store,
    answer: async (question, ...rest) => {
      await obey(question.where);
      return store.answer(question, ...rest);
    },
    cases: async (question, ...rest) => {
      await obey(question.where);
      return store.cases(question, ...rest);
    },
  };
}

async function obey(where: Where): Promise<void> {
  const values = Object.values(where).flat();
  if (values.includes(SENTINELS.fault)) throw new Error('This fault was asked for.');
  if (values.includes(SENTINELS.unavailable)) throw new ApiProblem(problemOf('store-unavailable'));
  if (values.includes(SENTINELS.pending)) await new Promise(() => {});
}

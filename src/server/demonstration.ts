import type { ApiOptions } from '../api/create-api.ts';
import type { Store } from '../api/store.ts';
import { EMPTY_QUERY } from '../core/query.ts';
import { POLICY_PRESETS } from '../core/sla/policies/index.ts';
import { DEMO_DEFAULTS, DEMO_POLICY } from '../demo/demo-policy.ts';
import { generateDemo } from '../demo/generate-demo.ts';
import { DEMO_LABELS } from '../demo/labels.ts';

/** What the API knows of beside the presets while the data are a demonstration. */
export const DEMONSTRATION: Pick<ApiOptions, 'policies' | 'defaults' | 'labels'> = {
  policies: [...POLICY_PRESETS, DEMO_POLICY],
  defaults: DEMO_DEFAULTS,
  labels: DEMO_LABELS,
};

/** Writes the demonstration data, whole or not at all. */
export async function fillWithDemonstration(
  store: Store,
  api: { fetch(request: Request): Response | Promise<Response> },
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  // Asked before anything is there: the settings of every screen are then in use, and the write itself derives by them.
  const body = JSON.stringify({ ...EMPTY_QUERY, kpis: ['received'] });
  const headers = { 'content-type': 'application/json' };
  await api.fetch(new Request('http://127.0.0.1/v1/kpis', { method: 'POST', headers, body }));
  const { asOf, ...demo } = generateDemo();
  await store.write({ ...demo, isDemonstration: true, dataAsOf: asOf }, onProgress);
}

import { ApiProblem } from '../../answers/api-problem.ts';
import { createApi } from '../../api/create-api.ts';
import type { Store } from '../../api/store.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Verification } from '../../core/evidence/verdict.ts';
import { findInstallation } from '../../server/installation.ts';

/**
 * What `POST /v1/verify` of a server over this store would say.
 * @throws ApiProblem where there is no such snapshot, or what was read is none
 */
export async function verifyHere(store: Store, snapshot: unknown): Promise<Verification> {
  const { isDemonstration } = await store.meta();
  let fault: { readonly error: unknown } | null = null;
  const api = createApi({
    store,
    version: findInstallation().version,
    onUnexpected: (error) => {
      fault = { error };
    },
    ...(isDemonstration ? (await import('../../server/demonstration.ts')).DEMONSTRATION : {}),
  });
  const path = typeof snapshot === 'string' ? `/v1/snapshots/${snapshot}/verify` : '/v1/verify';
  const response = await api.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(snapshot),
  });
  if (response.ok) return (await response.json()) as Verification;
  if (fault !== null) throw (fault as { readonly error: unknown }).error;
  throw new ApiProblem((await response.json()) as Problem);
}

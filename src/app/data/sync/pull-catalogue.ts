import type { Meta } from '../../../contract/meta.ts';
import type { CalendarAnswer, PolicyAnswer } from '../../../contract/preview.ts';
import { patientFetch, type SyncWorld } from './patient-fetch.ts';
import { jsonOf } from './read-body.ts';
import type { KeptCatalogue } from './record-shelf.ts';
import { SyncFault } from './sync-fault.ts';

interface Versioned {
  readonly id: string;
  readonly version: string;
}

const isOf =
  ({ id, version }: Versioned) =>
  (other: Versioned): boolean =>
    other.id === id && other.version === version;

/**
 * The calendars and policies that the server names now; those of the same version are not fetched again.
 * @throws SyncFault
 */
export async function pullCatalogue(
  world: SyncWorld,
  base: string,
  meta: Meta,
  known: KeptCatalogue | null,
  signal: AbortSignal,
): Promise<KeptCatalogue> {
  async function each<T extends Versioned>(path: string, entries: readonly Versioned[], held: readonly T[], read: (body: unknown) => T) {
    const found: T[] = [];
    for (const entry of entries) {
      const standing = held.find(isOf(entry));
      found.push(standing ?? (await fetched(`${path}/${encodeURIComponent(`${entry.id}@${entry.version}`)}`, read)));
    }
    return found;
  }
  async function fetched<T>(path: string, read: (body: unknown) => T): Promise<T> {
    const response = await patientFetch(world, `${base}${path}`, { signal, headers: { accept: 'application/json' } });
    if (!response.ok) throw new SyncFault('server', `${path} ${response.status}`);
    const body = await jsonOf(response, world, signal);
    if (body === null) throw new SyncFault('broken-record', path);
    return read(body);
  }
  return {
    calendars: await each('/v1/calendars', meta.calendars, known?.calendars ?? [], (body) => (body as CalendarAnswer).calendar),
    policies: await each('/v1/policies', meta.policies, known?.policies ?? [], (body) => (body as PolicyAnswer).policy),
  };
}

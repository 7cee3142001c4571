import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admit } from '../../src/core/admission.ts';
import { runIntake } from '../../src/intake/run-intake.ts';
import { mappingNamed } from './sets.ts';

const { records } = JSON.parse(readFileSync(new URL('../golden/kpis.json', import.meta.url), 'utf8')) as { records: unknown[] };

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe('the mapping of our own records', () => {
  it('gives exactly what admission gives, records with and without events alike', async () => {
    const outcome = await runIntake([{ name: 'own.json', bytes: bytesOf(JSON.stringify(records)) }], mappingNamed('tajawub'));
    if (!outcome.ok) throw new Error(outcome.problem.message.en);
    expect(outcome.inquiries.length).toBeGreaterThan(100);
    expect(outcome.inquiries).toEqual(records.map((record) => admit(record).inquiry));
  });

  it('takes the shorthand where the list is absent or null, and never beside a list, an empty one too', async () => {
    const at = { receivedAt: '2026-01-04T06:00:00Z', resolvedAt: '2026-01-05T06:00:00Z' };
    const lines = [{ id: 'absent' }, { id: 'null', events: null }, { id: 'empty', events: [] }].map((own) =>
      JSON.stringify({ ...at, ...own }),
    );
    const outcome = await runIntake([{ name: 'own.ndjson', bytes: bytesOf(lines.join('\n')) }], mappingNamed('tajawub'));
    if (!outcome.ok) throw new Error(outcome.problem.message.en);
    expect(outcome.inquiries.map(({ resolvedAt }) => resolvedAt)).toEqual([1767592800, 1767592800, null]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { mappingPath, openFolder, runCli } from './run-cli.ts';

interface Figure {
  readonly value: number | null;
  readonly unknown?: number;
}
interface Row {
  readonly period: string;
  readonly group: string | null;
  readonly values: Readonly<Record<string, Figure>>;
}
interface Vectors {
  readonly calendars: Readonly<Record<string, object>>;
  readonly defaultCalendar: string;
  readonly policy: readonly object[];
  readonly zone: string;
  readonly records: readonly object[];
  readonly cases: readonly {
    readonly asOf: string;
    readonly grain: string;
    readonly by: string | null;
    readonly where: Readonly<Record<string, readonly (string | null)[]>>;
    readonly expected: { readonly rows: readonly Row[]; readonly total: Row['values'] };
  }[];
}

const given = process.env.VECTORS === undefined ? null : join(process.env.VECTORS, 'kpis.json');
const file = given !== null && existsSync(given) ? given : fileURLToPath(new URL('../golden/kpis.json', import.meta.url));
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const folder = openFolder();
afterAll(() => folder.remove());

/** What the terminal prints of a figure, in the vectors' words, at the vectors' precision. */
function sameFigure(printed: Record<string, unknown> | undefined, expected: Figure, place: string): void {
  const { unknown, ...fields } = expected;
  for (const [name, value] of Object.entries({ ...fields, ...(unknown === undefined ? {} : { unknown }) })) {
    const actual = name === 'unknown' ? (printed?.beside as Record<string, unknown> | undefined)?.unknown : printed?.[name];
    if (typeof value === 'number' && !Number.isInteger(value)) {
      expect(Math.abs((actual as number) - value), `${place}.${name}`).toBeLessThanOrEqual(1e-9 * Math.abs(value));
    } else expect(actual, `${place}.${name}`).toBe(value);
  }
}

describe('tajawub kpi --format json on the KPI vectors', () => {
  const records = folder.path('records.json', vectors.records);
  const policy = folder.path('policy.json', vectors.policy);
  const ids = [vectors.defaultCalendar, ...Object.keys(vectors.calendars).filter((id) => id !== vectors.defaultCalendar)];
  const calendars = ids.flatMap((id) => ['--calendar', folder.path(`${id}.json`, vectors.calendars[id]!)]);

  it.each(vectors.cases)('answers as expected at $asOf by $by where $where', async ({ asOf, grain, by, where, expected }) => {
    const filters = Object.entries(where).flatMap(([name, values]) => [
      '--where',
      `${name}=${values.map((value) => value ?? '').join(',')}`,
    ]);
    const run = await runCli([
      ...['kpi', records, '--map', mappingPath('tajawub'), ...calendars, '--policy', policy, '--zone', vectors.zone],
      ...['--as-of', asOf, '--grain', grain, ...(by === null ? [] : ['--by', by]), ...filters, '--format', 'json'],
    ]);
    expect(run.code, run.err).toBe(0);
    const answer = JSON.parse(run.out) as {
      rows: { period: string; group: string | null; values: Record<string, Record<string, unknown>> }[];
    } & {
      total: { values: Record<string, Record<string, unknown>> };
      intake: Record<string, unknown>;
    };
    expect(answer.intake).toMatchObject({ read: vectors.records.length, accepted: vectors.records.length, replaced: 0, rejected: 0 });
    expect(answer.rows.map(({ period, group }) => [period, group])).toEqual(expected.rows.map(({ period, group }) => [period, group]));
    let compared = 0;
    for (const [i, row] of expected.rows.entries()) {
      for (const [kpi, figure] of Object.entries(row.values)) {
        sameFigure(answer.rows[i]!.values[kpi], figure, `${row.period} ${row.group} ${kpi}`);
        compared += 1;
      }
    }
    for (const [kpi, figure] of Object.entries(expected.total)) sameFigure(answer.total.values[kpi], figure, `total ${kpi}`);
    expect(compared).toBeGreaterThan(50);
  });
});

import { join } from 'node:path';
import { build } from 'vite';
import type { PageResult } from './page.ts';
import type { CaseResult } from './race.ts';
import type { FirstVisit, ScreenResult } from './run-screen.ts';
import { gzipBytes, type SizeResult } from './run-size.ts';

export interface Goal {
  readonly id: string;
  readonly target: string;
  /** null: not measured in this run */
  readonly value: number | null;
  readonly holds: boolean;
}

/** The goals, each with what was measured; one that was not measured does not hold. */
export async function goalsOf(
  results: readonly SizeResult[],
  pages: readonly PageResult[],
  screens: readonly ScreenResult[],
  firstVisit: FirstVisit | null,
): Promise<readonly Goal[]> {
  const million = results.find(({ size }) => size > 900_000 && size < 1_100_000);
  const small = results.find(({ size }) => size < 100_000);
  const isMillion = ({ size }: { readonly size: number }): boolean => size > 900_000 && size < 1_100_000;
  const isSmall = ({ size }: { readonly size: number }): boolean => size < 100_000;
  const millionOnScreen = screens.find(isMillion);
  const [millionInPage, smallInPage] = [pages.find(isMillion), pages.find(isSmall)];
  const ratio = (result: { readonly cases: readonly CaseResult[] } | undefined, id: CaseResult['id'], peer: string): number | null =>
    result?.cases.find((one) => one.id === id)?.peers.find((one) => one.peer.startsWith(peer))?.ratio ?? null;
  const least = (id: string, value: number | null, target: number): Goal => ({
    id,
    target: `≥ ${target}`,
    value,
    holds: value !== null && value >= target,
  });
  const most = (id: string, value: number | null, target: number): Goal => ({
    id,
    target: `≤ ${target}`,
    value,
    holds: value !== null && value <= target,
  });
  const largest = results.at(-1);
  return [
    least('1M filtered, × duckdb-wasm', ratio(million, 'filtered', 'duckdb-wasm'), 150),
    least('1M filtered, × DuckDB native', ratio(million, 'filtered', 'DuckDB native'), 30),
    least('1M filtered, × ClickHouse', ratio(million, 'filtered', 'ClickHouse'), 30),
    least('1M by channel, × duckdb-wasm', ratio(million, 'by-channel', 'duckdb-wasm'), 25),
    least('1M by channel, × DuckDB native', ratio(million, 'by-channel', 'DuckDB native'), 6),
    least('1M by channel, × ClickHouse', ratio(million, 'by-channel', 'ClickHouse'), 6),
    least('1M by directorate with two filters, × duckdb-wasm', ratio(million, 'by-directorate', 'duckdb-wasm'), 10),
    least('1M Brief and Trends, × arquero', ratio(million, 'brief', 'arquero'), 10),
    least('1M Brief and Trends, × duckdb-wasm', ratio(million, 'brief', 'duckdb-wasm'), 10),
    least('72k filtered, × duckdb-wasm', ratio(small, 'filtered', 'duckdb-wasm'), 60),
    least('72k by channel, × duckdb-wasm', ratio(small, 'by-channel', 'duckdb-wasm'), 15),
    least('page: 1M filtered, × duckdb-wasm', ratio(millionInPage, 'filtered', 'duckdb-wasm'), 150),
    least('page: 1M by channel, × duckdb-wasm', ratio(millionInPage, 'by-channel', 'duckdb-wasm'), 25),
    least('page: 1M by directorate with two filters, × duckdb-wasm', ratio(millionInPage, 'by-directorate', 'duckdb-wasm'), 10),
    least('page: 1M Brief and Trends, × arquero', ratio(millionInPage, 'brief', 'arquero'), 10),
    least('page: 1M Brief and Trends, × duckdb-wasm', ratio(millionInPage, 'brief', 'duckdb-wasm'), 10),
    least('page: 72k filtered, × duckdb-wasm', ratio(smallInPage, 'filtered', 'duckdb-wasm'), 60),
    least('page: 72k by channel, × duckdb-wasm', ratio(smallInPage, 'by-channel', 'duckdb-wasm'), 15),
    least('plain objects ÷ engine, bytes a record', million ? million.bytes.plainObjects / million.bytes.filtered : null, 15),
    most('engine, bytes a record', million?.bytes.filtered ?? null, 40),
    most('parse and encode ÷ JSON.parse', largest?.build.parseRatio ?? null, 2.5),
    most(
      'projections ÷ parse and encode',
      million ? million.build.projectionsMs / ((million.build.parseAndEncodeMs * million.size) / 1e6) : null,
      0.6,
    ),
    most('kernels and encoder, kB gz', await bundleKilobytes(), 12),
    most('1M, click on a filter to new figures painted, ms', millionOnScreen?.clickMs ?? null, 100),
    most('1M, click on a filter to every picture drawn, ms', millionOnScreen?.everythingMs ?? null, 100),
    most('1M, longest task of the main thread, ms', millionOnScreen?.longestTaskMs ?? null, 50),
    most('scripts before the first figure, kB gz', firstVisit?.scriptKilobytes ?? null, 120),
    most('waves of large scripts after the first figure', firstVisit?.wavesAfter ?? null, 1),
    most(
      'figures that differ between engines that share the definition',
      sum([...results, ...pages].flatMap((result) => result.agreement.map((one) => one.differing))),
      0,
    ),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The engine and everything of the core that it imports, folding included; merging, which a worker loads beside it, is apart. */
async function bundleKilobytes(): Promise<number> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      // As an app is built: a library's build would leave its blanks in.
      rollupOptions: { input: join(process.cwd(), 'src', 'engine', 'create-engine.ts'), preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = (Array.isArray(output) ? output : [output]) as { output?: { code?: string }[] }[];
  return (
    gzipBytes(
      outputs
        .flatMap((one) => one.output ?? [])
        .map((chunk) => chunk.code ?? '')
        .join('\n'),
    ) / 1000
  );
}

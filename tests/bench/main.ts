import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { goalsOf } from './goals.ts';
import { isParsingThread } from './parsing.ts';
import { type Report, reportMarkdown } from './report.ts';
import { runBrowser } from './run-browser.ts';
import { runFirstVisit, runScreen, type ScreenResult } from './run-screen.ts';
import { runSize, type SizeResult } from './run-size.ts';

const HELP = `npm run bench [-- options]
  --sizes 72000,1000000   how many records, one run each
  --5m                    5,000,000 records too
  --rounds 11             every engine once a round, in turn
  --no-browser            in Node alone
  --only-screen           the built app in Chromium alone: clicks and the first visit
  --json                  prints the goals alone, as JSON, and writes nothing`;

const ROOT = process.cwd();
const BENCH = join(ROOT, 'tests', 'bench');

const CLICKS = 24;

/** A page has room for a million records beside the peers' own tables, hardly for five. */
const fitsPage = (size: number): boolean => size <= 2_000_000;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(HELP);
  const optionOf = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const isJson = args.includes('--json');
  const say = (line: string): void => {
    if (!isJson) console.log(line);
  };
  if (!process.env.BENCH_BUNDLED) {
    installPeers(say);
    process.exitCode = await runBundled(args);
    return;
  }
  const rounds = Number(optionOf('--rounds') ?? 11);
  const sizes = (optionOf('--sizes') ?? '72000,1000000').split(',').map(Number);
  if (args.includes('--5m')) sizes.push(5_000_000);
  const results: SizeResult[] = [];
  const isScreenOnly = args.includes('--only-screen');
  const hasBrowser = !args.includes('--no-browser');
  if (!isScreenOnly) for (const size of sizes) results.push(await runSize(size, rounds, say));
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const page = hasBrowser && !isScreenOnly ? await runBrowser(BENCH, sizes.filter(fitsPage), rounds, say) : null;
  const screens: ScreenResult[] = [];
  for (const size of hasBrowser ? sizes.filter(fitsPage) : []) {
    const screen = await runScreen(size, CLICKS, say);
    if (screen !== null) screens.push(screen);
  }
  const firstVisit = hasBrowser ? await runFirstVisit(rounds, say) : null;
  const pages = page?.results ?? [];
  const report: Report = {
    machine,
    rounds,
    results,
    browser: page?.browser ?? null,
    pages,
    screens,
    firstVisit,
    goals: await goalsOf(results, pages, screens, firstVisit),
  };
  if (isJson) return console.log(JSON.stringify({ goals: report.goals, rounds, machine }));
  const text = reportMarkdown(report);
  console.log(text);
  // A part of it is no report.
  if (!isScreenOnly) writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), text);
}

/**
 * Runs this file as the product would run: bundled, since running TypeScript directly wraps every function. A million records as
 * objects need more room than Node takes by itself, and memory is measured after a collection.
 */
async function runBundled(args: readonly string[]): Promise<number> {
  const outDir = join(BENCH, 'node_modules', '.bundle');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    ssr: { external: true },
    build: { ssr: join(BENCH, 'main.ts'), outDir, emptyOutDir: true, target: 'node20' },
  });
  const own = ['--expose-gc', '--max-old-space-size=14000', join(outDir, 'main.js'), ...args];
  return spawnSync(process.execPath, own, { stdio: 'inherit', cwd: ROOT, env: { ...process.env, BENCH_BUNDLED: '1' } }).status ?? 1;
}

/** Peers are dependencies of this folder alone, and only the bench needs them. */
function installPeers(say: (line: string) => void): void {
  if (['arquero', 'chdb'].some((name) => !existsSync(join(BENCH, 'node_modules', name)))) {
    say('Installing the peers …');
    const npm = spawnSync('npm', ['install', '--prefix', BENCH, '--no-audit', '--no-fund', '--ignore-scripts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (npm.status !== 0) throw new Error('The peers could not be installed.');
  }
}

if (!isParsingThread()) await main(process.argv.slice(2));

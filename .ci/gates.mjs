import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ROOT } from './install.mjs';
import { runStep } from './step.mjs';

const node = (script, ...args) => [process.execPath, join('node_modules', script), ...args];
const suites = (...names) => ({
  suites: names,
  command: node('vitest/vitest.mjs', 'run', ...names.flatMap((name) => ['--project', name])),
});

/** Which test files each suite holds; a suite without a single one has failed, not passed. */
const HOLDS = {
  unit: /^src\/.*\.test\.ts$/,
  component: /^src\/.*\.test\.tsx$/,
  crossing: /^tests\/(?!golden|architecture|conformance|e2e|visual).*\.test\.ts$/,
};

const BUILD = { name: 'build', build: true };

/** The gate before every commit. Long ones first: what is short fills the gaps. */
export const CHECK = [
  BUILD,
  { name: 'unit and golden tests', ...suites('unit', 'golden') },
  { name: 'types', command: node('typescript/bin/tsc', '--build') },
  { name: 'directions', command: node('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'mocks'), accept: hasReadModules },
  { name: 'unused code (knip)', command: node('knip/bin/knip.js') },
  { name: 'lint', command: node('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings') },
  { name: 'architecture tests', after: 'build', ...suites('architecture') },
  { name: 'size', after: 'build', command: node('size-limit/bin.js') },
];

/** What takes longer, or needs a browser. */
export const BEYOND_CHECK = [
  { name: 'component tests', ...suites('component') },
  { name: 'conformance and crossing tests', after: 'build', ...suites('conformance', 'crossing') },
  { name: 'end to end', after: 'build', alone: true, ...suites('e2e') },
  { name: 'pictures', after: 'build', alone: true, ...suites('visual') },
];

/** Runs the gates, as many at once as there are cores; prints each as it ends and resolves to the sum of their counts. */
export async function runGates(gates) {
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-counts-'));
  const waiting = [...gates];
  const running = new Map();
  const ended = new Map();
  const cores = availableParallelism();
  const mayStart = (gate) =>
    (!gate.after || ended.has(gate.after)) &&
    (gate.alone ? running.size === 0 && waiting.every(({ alone }) => alone) : running.size < cores);
  try {
    while (waiting.length > 0 || running.size > 0) {
      for (let gate = waiting.find(mayStart); gate; gate = waiting.find(mayStart)) {
        waiting.splice(waiting.indexOf(gate), 1);
        running.set(gate.name, runGate(gate, folder));
      }
      const result = await Promise.race(running.values());
      running.delete(result.name);
      ended.set(result.name, result);
      report(result);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return sum([...ended.values()]);
}

async function runGate(gate, folder) {
  if (gate.build) {
    const startedAt = performance.now();
    const isBuilt = await ensureBuilt();
    return { name: gate.name, counts: oneTest(isBuilt), output: '', seconds: (performance.now() - startedAt) / 1000 };
  }
  const missing = (gate.suites ?? []).filter((suite) => !holdsTest(suite));
  const present = (gate.suites ?? []).filter((suite) => !missing.includes(suite));
  if (gate.suites && present.length === 0) return missed(gate.name, missing);
  const file = join(folder, `${gate.name.replace(/\W+/g, '-')}.json`);
  const result = await runStep({
    ...gate,
    command: gate.suites ? suites(...present).command : gate.command,
    env: { TAJAWUB_COUNTS: file },
  });
  const isGood = result.code === 0 && (gate.accept?.(result.output) ?? true);
  if (!gate.suites) return { ...result, counts: oneTest(isGood) };
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : oneTest(false);
  // the run itself failed though no test did: a coverage limit, an unhandled error, a crash
  if (!isGood && counts.failed === 0) counts.failed = 1;
  if (missing.length === 0) return { ...result, counts };
  const lack = missed(gate.name, missing);
  return { ...result, output: `${result.output}\n${lack.output}`, counts: { ...counts, failed: counts.failed + lack.counts.failed } };
}

function missed(name, suites) {
  const output = suites.map((suite) => `The suite "${suite}" holds no test.`).join('\n');
  return { name, output, seconds: 0, counts: { passed: 0, failed: suites.length, skipped: 0 } };
}

function holdsTest(suite) {
  const isHeld = HOLDS[suite] ?? new RegExp(`^tests/${suite}/.*\\.test\\.ts$`);
  return ['src', 'tests'].some((room) => readdirSync(join(ROOT, room), { recursive: true }).some((name) => isHeld.test(`${room}/${name}`)));
}

/** With a TypeScript that it cannot read dependency-cruiser sees no module at all, and finds no fault with them. */
function hasReadModules(output) {
  return Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > 50;
}

function oneTest(isGood) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

function report({ name, counts, output, seconds }) {
  const mark = counts.failed > 0 ? 'FAILED' : 'ok';
  if (counts.failed > 0 && output.trim() !== '') console.log(`\n── ${name} ──\n${output.trimEnd()}\n`);
  console.log(
    `${mark.padEnd(6)} ${name} (${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped; ${seconds.toFixed(1)} s)`,
  );
  for (const test of counts.retried ?? []) console.log(`       passed only at the second try: ${test}`);
}

function sum(results) {
  const total = { passed: 0, failed: 0, skipped: 0, failedGates: [] };
  for (const { name, counts } of results) {
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
    if (counts.failed > 0) total.failedGates.push(name);
  }
  return total;
}

/** The last words of a run: what failed, how long it took, and the line that CI reads. */
export function conclude(total, startedAt) {
  console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  if (total.failedGates.length > 0) console.log(`Failed: ${total.failedGates.join('; ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

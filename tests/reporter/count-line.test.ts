import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

describe('the count line', () => {
  let folder = '';
  beforeEach(() => {
    const parent = join(ROOT, 'node_modules/.cache');
    mkdirSync(parent, { recursive: true });
    folder = mkdtempSync(join(parent, 'count-line-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(
      join(folder, 'vitest.config.mjs'),
      `export default { test: { include: ['*.spec.mjs'], exclude: [], reporters: ['default', ${JSON.stringify(join(ROOT, 'tests/reporter/count-line.ts'))}] } };`,
    );
    const counts = join(folder, 'counts.json');
    const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, VITEST: undefined, TAJAWUB_COUNTS: counts },
    });
    return { last: stdout.trimEnd().split('\n').at(-1), counts: JSON.parse(readFileSync(counts, 'utf8')) as unknown, status };
  }

  it('is the last line, and is written to the file that was asked for', () => {
    const a = `import { it } from 'vitest';\nit('a', () => {});\nit('b', () => { throw new Error('no'); });\nit.skip('c', () => {});`;
    const { last, counts, status } = run({ 'a.spec.mjs': a, 'b.spec.mjs': `import { it } from 'vitest';\nit('d', () => {});` });
    expect(last).toBe('2 passed, 1 failed, 1 skipped');
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1, retried: [] });
    expect(status).toBe(1);
  });

  it('names what passed only at the second try', () => {
    const late = `import { it } from 'vitest';\nlet tries = 0;\nit('is late', { retry: 1 }, () => { tries += 1; if (tries < 2) throw new Error('no'); });`;
    const { last, counts } = run({ 'late.spec.mjs': late });
    expect(last).toBe('1 passed, 0 failed, 0 skipped');
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0, retried: ['is late'] });
  });

  it('counts a file that cannot be read, one that holds no test and a suite that breaks as failures', () => {
    const { counts } = run({
      'broken.spec.mjs': `import { it } from 'vitest';\nimport './nowhere.mjs';\nit('a', () => {});`,
      'empty.spec.mjs': 'export {};',
      'hook.spec.mjs': `import { beforeAll, describe, it } from 'vitest';\ndescribe('x', () => { beforeAll(() => { throw new Error('no'); }); it('a', () => {}); });`,
    });
    expect(counts).toMatchObject({ passed: 0 });
    expect((counts as { failed: number }).failed).toBeGreaterThanOrEqual(3);
  });
});

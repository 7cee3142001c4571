import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './repository.ts';

/** For each rule a file that breaks it, and what that file says. */
const BREAKS: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'arrow-core': ['src/core/a.ts', `import '../engine/ok.ts';`],
  'arrow-demo': ['src/demo/a.ts', `import '../engine/ok.ts';`],
  'arrow-contract': ['src/contract/a.ts', `import '../api/ok.ts';`],
  'arrow-intake': ['src/intake/a.ts', `import '../server/ok.ts';`],
  'arrow-answers': ['src/answers/a.ts', `import '../engine/ok.ts';`],
  'arrow-engine': ['src/engine/a.ts', `import '../contract/ok.ts';`],
  'arrow-i18n': ['src/i18n/a.ts', `import '../app/ok.ts';`],
  'arrow-export': ['src/export/a.ts', `import type { ok } from '../engine/ok.ts';\nexport const a: ok = 1;`],
  'arrow-api': ['src/api/a.ts', `import '../intake/ok.ts';`],
  'arrow-server': ['src/server/a.ts', `import '../cli/ok.ts';`],
  'arrow-cli': ['src/cli/a.ts', `import '../app/ok.ts';`],
  'arrow-app': ['src/app/a.ts', `import '../api/ok.ts';`],
  'arrow-mocks': ['mocks/a.ts', `import '../src/server/ok.ts';`],
  'mocks-by-dynamic-import-alone': ['src/app/main.tsx', `import '../../mocks/ok.ts';`],
  'mocks-from-the-composition-root': ['src/app/b.ts', `await import('../../mocks/ok.ts');`],
  'no-circular': ['src/core/c-twin.ts', `import './c.ts';`],
  'screen-never-imports-screen': ['src/app/screens/one/a.ts', `import '../two/ok.ts';`],
  'recharts-only-in-charts': ['src/app/screens/one/b.ts', `import 'recharts';`],
  'ui-has-no-router-and-no-query': ['src/app/ui/a.ts', `import 'wouter';`],
  'nothing-imports-the-gallery': ['src/app/screens/one/c.ts', `import '../../gallery/ok.ts';`],
  'drivers-only-in-server': ['src/cli/b.ts', `import '@duckdb/node-api';`],
  'node-only-in-server-and-cli': ['src/engine/b.ts', `import 'node:fs';`],
  'core-needs-no-package': ['src/core/b.ts', `import 'zod/mini';`],
  'react-only-in-app': ['src/export/b.ts', `import 'react';`],
  'no-test-tools-in-the-product': ['src/server/b.ts', `import 'fast-check';`],
  'nothing-imports-a-test': ['src/api/b.ts', `import './b.test.ts';`],
  'no-unresolvable': ['src/api/c.ts', `import './nowhere.ts';`],
};
const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ...[
    'core',
    'engine',
    'demo',
    'contract',
    'answers',
    'intake',
    'i18n',
    'api',
    'server',
    'cli',
    'app',
    'app/screens/two',
    'app/gallery',
  ].map((room) => [`src/${room}/ok.ts`, 'export type ok = number;\nexport const fine = 1;'] as const),
  ['mocks/ok.ts', `import '../src/api/ok.ts';`],
  ['src/core/c.ts', `import './c-twin.ts';`],
  ['src/api/b.test.ts', `import '../server/ok.ts';\nimport 'node:fs';\nimport 'fast-check';`],
];

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

describe('the rules of direction', () => {
  const house = mkdtempSync(join(tmpdir(), 'tajawub-directions-'));
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    for (const [path, text] of [...Object.values(BREAKS), ...ALLOWED]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    for (const name of ['package.json', 'tsconfig.base.json', 'node_modules']) symlinkSync(join(ROOT, name), join(house, name));
    const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [program, 'src', 'mocks', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'];
    // the JSON report ends with code 0 whatever it found
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 64 << 20 });
    for (const { rule, from } of (JSON.parse(stdout) as Report).summary.violations)
      found.set(rule.name, [...(found.get(rule.name) ?? []), from]);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(Object.entries(BREAKS))('%s is broken by a module that breaks it', (rule, [path]) => {
    expect(found.get(rule)).toContain(path);
  });

  it('find no fault with what is allowed', () => {
    // the other half of the circle may be blamed for it as well
    const good = ALLOWED.map(([path]) => path).filter((path) => path !== 'src/core/c.ts');
    expect([...found].flatMap(([rule, paths]) => paths.filter((path) => good.includes(path)).map((path) => `${rule}: ${path}`))).toEqual(
      [],
    );
  });

  it('are each proved here', async () => {
    const { default: config } = (await import(join(ROOT, '.dependency-cruiser.cjs'))) as { default: { forbidden: { name: string }[] } };
    // cannot be broken by a fixture: it needs a package that is installed and not declared
    const unproved = ['no-undeclared-package'];
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual([...Object.keys(BREAKS), ...unproved].sort());
  });
});

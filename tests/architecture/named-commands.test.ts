import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, ROOT, readText } from './repository.ts';

const pages = ['README.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)].filter((path) => filesIn('.', /\.md$/).includes(path));
const scripts = Object.keys((JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts);

/** All that a pattern's first group finds in the pages, with the page that says it. */
function named(pattern: RegExp): { word: string; page: string }[] {
  return pages.flatMap((page) => [...readText(page).matchAll(pattern)].map(([, word]) => ({ word: word ?? '', page })));
}

describe('every command that the pages name', () => {
  it('exists as a script', () => {
    const asked = [...named(/\bnpm run (?:-s |--silent )?([\w:-]+)/g), ...named(/\bnpm (start|test)\b/g)];
    expect(asked.filter(({ word }) => !scripts.includes(word))).toEqual([]);
  });

  it('exists in the terminal', () => {
    const asked = named(/(?:npx tajawub|tajawub --|`tajawub) ([a-z][\w-]*)/g);
    const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'src/cli/tajawub.mjs'), '--help'], { encoding: 'utf8' });
    expect(status).toBe(0);
    const known = new Set(stdout.match(/[a-z][\w-]*/g));
    expect(asked.filter(({ word }) => !known.has(word))).toEqual([]);
  });

  it('names only files that exist after node and tsx', () => {
    const asked = named(/\b(?:npx tsx|node) ((?:[\w.-]+\/)+[\w.-]+\.(?:ts|mjs|js))/g);
    const all = filesIn('.');
    expect(asked.filter(({ word }) => !all.includes(word) && !word.startsWith('dist/'))).toEqual([]);
  });
});

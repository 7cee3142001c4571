import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

const FOREIGN = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git']);

/** Every file below a folder of the repository, as paths from the root with `/`; none when the folder does not exist. */
export function filesIn(folder: string, matching: RegExp = /./): string[] {
  const start = join(ROOT, folder);
  return existsSync(start) ? walk(start).filter((path) => matching.test(path)) : [];
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** `file:line text` of each line that a pattern finds. */
export function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    readText(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (FOREIGN.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path).split(sep).join('/')];
  });
}

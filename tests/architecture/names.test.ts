import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, linesMatching, readText } from './repository.ts';

const code = ['src', 'mocks', 'tests', 'docs', '.ci']
  .flatMap((room) => filesIn(room, /\.(ts|tsx|mjs|cjs|css)$/))
  .filter((path) => !path.startsWith('mocks/public/'));
const product = code.filter((path) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path));

describe('names and shapes', () => {
  it('writes every file and folder of code in kebab-case', () => {
    expect(code.length).toBeGreaterThan(50);
    const isKebab = (path: string) => path.split('/').every((part) => /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part));
    expect(code.filter((path) => !isKebab(path))).toEqual([]);
  });

  it('calls no file by what it is not', () => {
    expect(code.filter((path) => /(^|-)(utils?|helpers?|common|manager|misc|stuff)(-|$)/.test(basename(path).split('.')[0] ?? ''))).toEqual(
      [],
    );
  });

  it('exports by default only what is loaded lazily or configures a tool', () => {
    const strict = code.filter((path) => !/^(src\/app\/screens|tests\/reporter)\/|\/global-setup\.ts$/.test(path));
    expect(linesMatching(strict, /^\s*export default\b|^export \{[^}]*\bas default\b/)).toEqual([]);
  });

  it('keeps the clock and randomness out of core, engine and demonstration data', () => {
    const pure = product.filter((path) => /^src\/(core|engine|demo)\//.test(path));
    expect(linesMatching(pure, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bcrypto\./)).toEqual([]);
  });

  it('imports by relative path with the extension', () => {
    const ts = code.filter((path) => /\.tsx?$/.test(path));
    expect(linesMatching(ts, /^\s*(?:import|export)\b.*\bfrom '\.{1,2}\/[^']*(?<!\.(?:ts|tsx|mjs|js|json|css))(?:\?\w+)?';/)).toEqual([]);
  });

  it('keeps files short: half of them under 80 lines, 95 of 100 under 250', () => {
    const lengths = product
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readText(path).split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThan(80);
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThan(250);
  });
});

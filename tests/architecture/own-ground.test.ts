import { describe, expect, it } from 'vitest';
import { filesIn, linesMatching, readText } from './repository.ts';

/** Texts that are shipped or run; tests may look for data beside the repository, and skip when it is absent. */
const texts = filesIn('.', /\.(ts|tsx|mjs|cjs|json|css|html|md|yml|sh)$|^\.ci\/run$/).filter(
  (path) => !path.startsWith('tests/') && !/\.test\.tsx?$/.test(path) && !path.startsWith('mocks/public/'),
);

describe('the repository stands alone', () => {
  it('needs nothing that lies beside it', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(linesMatching(texts, /\.\.\/shared\b/)).toEqual([]);
  });

  it('names no path of a machine', () => {
    expect(linesMatching(texts, /(?:^|[\s"'`(=])\/(?:home|Users|root|work)\/\w/)).toEqual([]);
  });

  it('pins every package exactly', () => {
    const manifest = JSON.parse(readText('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(pins.length).toBeGreaterThan(10);
    expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

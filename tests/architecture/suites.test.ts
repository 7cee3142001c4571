import { describe, expect, it } from 'vitest';
import { createVitest } from 'vitest/node';
import { filesIn, ROOT } from './repository.ts';

describe('the suites', () => {
  it('leave no test file out, and run none twice', async () => {
    const vitest = await createVitest('test', { root: ROOT, watch: false, reporters: [] });
    try {
      const specifications = await vitest.globTestSpecifications();
      const run = specifications.map(({ moduleId }) => moduleId.slice(ROOT.length + 1)).sort();
      expect(run).toEqual(
        [...filesIn('src', /\.test\.tsx?$/), ...filesIn('mocks', /\.test\.tsx?$/), ...filesIn('tests', /\.test\.tsx?$/)].sort(),
      );
    } finally {
      await vitest.close();
    }
  });
});

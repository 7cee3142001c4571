import { describe, expect, it } from 'vitest';
import { PROBLEMS } from './problems.ts';

describe('PROBLEMS', () => {
  it.each(Object.entries(PROBLEMS))('%s has an error status and a whole sentence in each language', (_, { status, title }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title.en).toMatch(/^[A-Z].*[.)]$/);
    expect(title.ar).toMatch(/[؀-ۿ].*\.$/);
  });
});

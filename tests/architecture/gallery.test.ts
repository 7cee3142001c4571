import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, readText } from './repository.ts';

const ROOMS = ['src/app/ui', 'src/app/charts'] as const;
const sources = filesIn('src/app', /(?<!\.test)\.tsx?$/);
const pieces = sources.filter((path) => path.startsWith('src/app/gallery/'));

/** Whether a file imports another by its name, whatever the way to it; its types alone do not count. */
const imports = (path: string, target: string): boolean =>
  new RegExp(`(?:^import (?!type\\b)[^;]*|import\\()'[^']*/${basename(target).replaceAll('.', '\\.')}'`, 'm').test(readText(path));

describe('the gallery', () => {
  it.each(ROOMS)('shows everything of %s that others draw with', (room) => {
    const parts = filesIn(room, /(?<!\.test)\.tsx$/);
    expect(parts.length).toBeGreaterThan(5);
    const elsewhere = sources.filter((path) => !path.startsWith(`${room}/`) && !pieces.includes(path));
    const missing = parts.filter((part) => elsewhere.some((path) => imports(path, part)) && !pieces.some((piece) => imports(piece, part)));
    // to mend: add src/app/gallery/pieces/<name>.tsx with its states, then draw its baseline
    expect(missing).toEqual([]);
  });
});

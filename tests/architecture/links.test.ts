import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, ROOT, readText } from './repository.ts';

const pages = filesIn('.', /\.md$/);

interface Link {
  readonly page: string;
  readonly target: string;
}

/** What a page links to or shows, except what is elsewhere. */
function linksOf(page: string): Link[] {
  const text = readText(page).replace(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g), ...text.matchAll(/<img[^>]+src="([^"]+)"/g)];
  return targets.map(([, target]) => ({ page, target: target as string })).filter(({ target }) => !/^(?:[a-z]+:|#)/.test(target));
}

/** As GitHub makes an anchor of a heading. */
const anchorsOf = (page: string): string[] =>
  [...readText(page).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const isThere = ({ page, target }: Link): boolean => {
  const [path, anchor] = target.split('#') as [string, string | undefined];
  const file = join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || !file.endsWith('.md') || anchorsOf(file).includes(anchor);
};

describe('the pages', () => {
  const links = pages.flatMap(linksOf);

  it('link to files and show pictures that exist', () => {
    expect(pages).toContain('README.md');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });

  it('show no picture that is heavy to load', () => {
    const pictures = links
      .filter(({ target }) => /\.(png|jpe?g|svg|webp)$/.test(target))
      .map(({ page, target }) => join(dirname(page), target));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => statSync(join(ROOT, path)).size > 400_000)).toEqual([]);
  });

  it('would be found out', () => {
    expect(isThere({ page: 'README.md', target: 'docs/no-such-page.md' })).toBe(false);
    expect(isThere({ page: 'README.md', target: 'README.md#no-such-heading' })).toBe(false);
    expect(isThere({ page: 'README.md', target: 'LICENSE' })).toBe(true);
  });
});

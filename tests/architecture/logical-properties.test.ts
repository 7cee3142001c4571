import { describe, expect, it } from 'vitest';
import { filesIn, linesMatching } from './repository.ts';

const SIDES = 'left|right';
/** Properties, and values of properties, that name a side of the screen instead of a side of the text. */
const PHYSICAL_CSS = new RegExp(
  [
    `(?:^|[;{\\s])(?:${SIDES})\\s*:`,
    `\\b(?:margin|padding|inset|border|scroll-margin|scroll-padding)-(?:${SIDES})\\b`,
    `\\bborder-(?:top|bottom)-(?:${SIDES})-radius\\b`,
    `\\b(?:text-align|float|clear|caption-side)\\s*:\\s*(?:${SIDES})\\b`,
  ].join('|'),
);
const PHYSICAL_STYLE = /\b(?:margin|padding|border)(?:Left|Right)\b\s*[:=]|\btextAlign:\s*'(?:left|right)'/;

const styles = filesIn('src/app', /\.css$/);

describe('direction', () => {
  it('is left to logical properties in every style sheet', () => {
    expect(styles.length).toBeGreaterThan(0);
    expect(linesMatching(styles, PHYSICAL_CSS)).toEqual([]);
  });

  it('is left to logical properties in inline styles too', () => {
    expect(linesMatching(filesIn('src/app', /\.tsx$/), PHYSICAL_STYLE)).toEqual([]);
  });

  it('would be seen where it is physical', () => {
    for (const bad of ['left: 0;', '  margin-left: 4px;', '.a{right:0}', 'text-align: left;', 'border-top-left-radius: 2px;'])
      expect(bad).toMatch(PHYSICAL_CSS);
    for (const good of ['inset-inline-start: 0;', 'text-align: start;', 'background: linear-gradient(to left, red, blue);'])
      expect(good).not.toMatch(PHYSICAL_CSS);
  });
});

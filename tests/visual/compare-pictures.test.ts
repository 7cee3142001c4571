import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { comparePictures } from './compare-pictures.ts';
import { judgePicture, OTHER_MAJOR_TOLERANCE, SAME_MAJOR_TOLERANCE } from './judge-picture.ts';

type Colour = readonly [number, number, number];
const PAPER: Colour = [250, 249, 246];
const INK: Colour = [20, 32, 43];

/** A sheet of paper with so many pixels of ink on it, in a block. */
function sheet(width: number, height: number, inked = 0, ink: Colour = INK): Buffer {
  const picture = new PNG({ width, height });
  for (let i = 0; i < width * height; i++) picture.data.set([...(i < inked ? ink : PAPER), 255], 4 * i);
  return PNG.sync.write(picture);
}

const SAME = { tolerance: SAME_MAJOR_TOLERANCE, isSameMajor: true };
const OTHER = { tolerance: OTHER_MAJOR_TOLERANCE, isSameMajor: false };

describe('comparing pictures', () => {
  it('finds no difference where there is none', () => {
    const { differing, isSameSize } = comparePictures(sheet(100, 50, 300), sheet(100, 50, 300));
    expect([differing, isSameSize]).toEqual([0, true]);
  });

  it('counts what differs, and shows it in red', () => {
    const { differing, differingRatio, diff } = comparePictures(sheet(100, 50), sheet(100, 50, 400));
    expect(differing).toBe(400);
    expect(differingRatio).toBeCloseTo(0.08);
    expect([...PNG.sync.read(diff).data.subarray(0, 3)]).toEqual([255, 0, 0]);
  });

  it('does not see what no eye sees', () => {
    expect(comparePictures(sheet(10, 10, 40, [20, 32, 43]), sheet(10, 10, 40, [21, 33, 44])).differing).toBe(0);
  });

  it('counts all that a smaller picture lacks, whatever its colour', () => {
    const { differing, isSameSize } = comparePictures(sheet(100, 50), sheet(100, 60));
    expect([differing, isSameSize]).toEqual([1000, false]);
    expect(comparePictures(sheet(100, 60), sheet(100, 50)).differing).toBe(1000);
  });

  it.each([
    ['nothing differs', sheet(100, 100), SAME, true],
    ['a word differs', sheet(100, 100, 60), SAME, false],
    ['a word differs in another Chromium', sheet(100, 100, 60), OTHER, true],
    ['three of a hundred differ in another Chromium', sheet(100, 100, 300), OTHER, false],
    ['a row is missing', sheet(100, 99), SAME, false],
    ['a row is missing in another Chromium', sheet(100, 99), OTHER, true],
    ['a tenth is missing in another Chromium', sheet(100, 90), OTHER, false],
  ])('where %s', (_, actual, rule, isGood) => {
    expect(judgePicture(comparePictures(sheet(100, 100), actual), rule) === null).toBe(isGood);
  });

  it('says what it found', () => {
    expect(judgePicture(comparePictures(sheet(100, 100), sheet(100, 100, 60)), SAME)).toBe('60 pixels differ (0.600 %, allowed 0.010 %)');
    expect(judgePicture(comparePictures(sheet(100, 100), sheet(100, 99)), SAME)).toContain('another size');
  });
});

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface PictureComparison {
  readonly isSameSize: boolean;
  /** pixels that an eye would tell apart, smoothing of edges aside, and all that one of the pictures lacks */
  readonly differing: number;
  /** of all pixels that either picture covers */
  readonly differingRatio: number;
  /** what differs, in red over the expected picture */
  readonly diff: Buffer;
}

/** How far apart two YIQ colours are before they are seen as two. */
const THRESHOLD = 0.1;
const RED = [255, 0, 0, 255];

/** Two PNG files pixel by pixel, laid on each other at their top left corners. */
export function comparePictures(expected: Buffer, actual: Buffer): PictureComparison {
  const [before, after] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const width = Math.min(before.width, after.width);
  const height = Math.min(before.height, after.height);
  const both = new PNG({ width, height });
  const differing = pixelmatch(cut(before, width, height), cut(after, width, height), both.data, width, height, { threshold: THRESHOLD });
  const diff = new PNG({ width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) });
  for (let at = 0; at < diff.data.length; at += 4) diff.data.set(RED, at);
  PNG.bitblt(both, diff, 0, 0, width, height, 0, 0);
  const covered = diff.width * diff.height;
  const lacking = covered - width * height;
  return {
    isSameSize: lacking === 0,
    differing: differing + lacking,
    differingRatio: (differing + lacking) / covered,
    diff: PNG.sync.write(diff),
  };
}

function cut(picture: PNG, width: number, height: number): Buffer {
  if (picture.width === width && picture.height === height) return picture.data;
  const piece = new PNG({ width, height });
  PNG.bitblt(picture, piece, 0, 0, width, height, 0, 0);
  return piece.data;
}

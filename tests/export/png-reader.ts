import { PNG } from 'pngjs';

/** A PNG as its pixels, read by a library that had no part in writing it. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** 0: not said */
  readonly dotsPerInch: number;
  /** red, green, blue and alpha of a pixel */
  at(x: number, y: number): readonly [number, number, number, number];
  /** different colours, up to `most` */
  colours(most: number): number;
}

/** @throws Error where it is no PNG */
export function readPng(bytes: Uint8Array): ReadPng {
  const buffer = Buffer.from(bytes);
  const { width, height, data } = PNG.sync.read(buffer);
  const at = (x: number, y: number): readonly [number, number, number, number] => {
    const start = (y * width + x) * 4;
    return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0, data[start + 3] ?? 0];
  };
  const density = buffer.indexOf('pHYs');
  return {
    width,
    height,
    dotsPerInch: density < 0 ? 0 : Math.round(buffer.readUInt32BE(density + 4) * 0.0254),
    at,
    colours(most) {
      const seen = new Set<string>();
      for (let y = 0; y < height && seen.size < most; y++) for (let x = 0; x < width && seen.size < most; x++) seen.add(at(x, y).join());
      return seen.size;
    },
  };
}

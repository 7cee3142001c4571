import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const TOKENS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const THEMES: readonly Theme[] = ['light', 'dark'];

/** A colour of tokens.css in a theme, as linear light from 0 to 1. */
function linear(name: string, theme: Theme): Rgb {
  const [, said] = new RegExp(`--${name}:\\s*([^;]+);`).exec(TOKENS) ?? [];
  const [light, dark] = said?.match(/#[0-9a-f]{6}/g) ?? [];
  const hex = theme === 'dark' ? (dark ?? light) : light;
  if (!hex) throw new Error(`No colour --${name}.`);
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

/** @source WCAG 2.2, relative luminance and contrast ratio */
function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => {
    const [red, green, blue] = linear(name, theme);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How each kind of eye sees linear light. @source Machado, Oliveira and Fernandes 2009, severity 1 */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: readonly Rgb[], vector: Rgb): Rgb =>
  matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * (vector[i] as number), 0)) as unknown as Rgb;

/** CIELAB under D65. */
function lab(rgb: Rgb): Rgb {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    rgb,
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const apart = (eye: readonly Rgb[], one: string, other: string, theme: Theme): number => {
  const [a, b] = [one, other].map((name) => lab(times(eye, linear(name, theme)))) as [Rgb, Rgb];
  return Math.hypot(...a.map((part, i) => part - (b[i] as number)));
};

describe.each(THEMES)('the colours in %s', (theme) => {
  it.each(['paper', 'card', 'hover'])('write every text readably on %s (4.5 to 1)', (ground) => {
    for (const ink of ['ink', 'soft', 'brand', 'better', 'worse', 'common', 'target'])
      expect(contrast(ink, ground, theme), ink).toBeGreaterThanOrEqual(4.5);
  });

  it('write what stands on coloured ground readably (4.5 to 1)', () => {
    for (const ink of ['ink', 'soft', 'brand']) expect(contrast(ink, 'band', theme), ink).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-brand', 'brand', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('paper', 'ink', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('draw edges of controls so that they are seen (3 to 1)', () => {
    for (const ground of ['paper', 'card']) {
      expect(contrast('edge', ground, theme), ground).toBeGreaterThanOrEqual(3);
      for (const mark of ['brand', 'better', 'worse', 'common', 'target'])
        expect(contrast(mark, ground, theme), mark).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(EYES))('keep improvement and concern apart for %s', (_, eye) => {
    expect(apart(eye, 'better', 'worse', theme)).toBeGreaterThan(30);
    expect(apart(eye, 'better-fill', 'worse-fill', theme)).toBeGreaterThan(30);
  });
});

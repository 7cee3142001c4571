import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withDensity } from '../../src/export/png-density.ts';
import { frameSvg, type SvgFrame } from '../../src/export/svg-frame.ts';
import { svgText } from '../../src/export/svg-text.ts';
import { HOSTILE } from './hostile.ts';
import { findTool, openWorkshop, runTool } from './reader-tool.ts';

const rsvg = await findTool('rsvg-convert');
const workshop = openWorkshop();
afterAll(() => workshop.remove());

const frame: SvgFrame = {
  language: 'ar',
  direction: 'rtl',
  title: Object.values(HOSTILE),
  subtitle: ['الحالات الواردة'],
  summary: [HOSTILE.script],
  stamp: [HOSTILE.override],
  body: {
    markup: `<text y="20">${svgText(HOSTILE.script)}</text><rect y="30" width="300" height="60" fill="#0b5d5e"/>`,
    width: 400,
    height: 100,
  },
  fontCss: '',
  background: 'white',
  size: { width: 1280, height: 720 },
};

describe('pictures', () => {
  it('hold hostile text as text, without marks that steer direction and without what XML cannot hold', () => {
    const { svg } = frameSvg(frame);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(svg).not.toMatch(/<script|[\u0000\u0007\u200E\u200F\u202A-\u202E\u2066-\u2069]|var\(/);
    expect(svg).toContain('&lt;script&gt;');
    expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(svg)).toBe(false);
  });

  it('keep a number in order by a span where the text had an isolate', () => {
    expect(svgText('a \u2066+4\u2069 b')).toBe('a <tspan direction="ltr" unicode-bidi="isolate">+4</tspan> b');
    expect(svgText('\u2069x\u2067y')).toBe('x<tspan direction="rtl" unicode-bidi="isolate">y</tspan>');
  });

  it.skipIf(rsvg === null)(
    `are drawn by librsvg in the size asked for${rsvg === null ? ' (skipped: it is not installed)' : ''}`,
    async () => {
      const out = join(workshop.folder, 'frame.png');
      await runTool(rsvg as string, [workshop.write('frame.svg', frameSvg(frame).svg), '-o', out]);
      const png = new Uint8Array(readFileSync(out));
      const view = new DataView(png.buffer);
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([1280, 720]);
      const dense = withDensity(png, 300);
      expect(new TextDecoder('latin1').decode(dense.subarray(37, 41))).toBe('pHYs');
      expect(new DataView(dense.buffer).getUint32(41)).toBe(11_811);
    },
  );
});

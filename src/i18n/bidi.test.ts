import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateNumber, isolateText, stripBidiMarks } from './bidi.ts';

describe('stripBidiMarks', () => {
  it('undoes every isolation', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9\u0621-\u064A+%., -]*$/), (text) => {
        expect(isolateNumber(text)).not.toBe(text);
        expect(stripBidiMarks(isolateNumber(text))).toBe(text);
        expect(stripBidiMarks(isolateText(text))).toBe(text);
      }),
    );
  });

  it('takes out what Intl puts around Arabic numbers', () => {
    const raw = new Intl.NumberFormat('ar-BH-u-nu-latn', { style: 'percent' }).format(0.5);
    expect(raw).not.toBe('50%');
    expect(stripBidiMarks(raw)).toBe('50%');
    expect(stripBidiMarks('\u061C-5\u200E\u200F')).toBe('-5');
  });
});

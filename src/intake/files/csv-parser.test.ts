import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvParser } from './csv-parser.ts';

function parse(text: string, { delimiter = ',', lineEnd = '\n', pieces = [text] } = {}): (string[] | null)[] {
  const records: (string[] | null)[] = [];
  const parser = createCsvParser(
    delimiter,
    lineEnd,
    (cells) => records.push(cells),
    () => null,
  );
  pieces.forEach(parser.push);
  parser.end();
  return records;
}
const written = (rows: readonly string[][], delimiter: string, lineEnd: string): string =>
  rows
    .map((row) => row.map((cell) => (/[",;\t\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
    .join(lineEnd);

describe('createCsvParser', () => {
  it('reads quotes, doubled quotes, delimiters and line breaks in quotes', () => {
    expect(parse('a,"b, ""c""\r\nd",e\r\nf,,\r\n')).toEqual([
      ['a', 'b, "c"\r\nd', 'e'],
      ['f', '', ''],
    ]);
  });

  it('takes a quote inside an unquoted cell as it stands', () => {
    expect(parse('6" pipe,x\n')).toEqual([['6" pipe', 'x']]);
  });

  it('gives back any table that was written, however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ب', ',', ';', '\t', '"', '\n', '\r', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 7 }),
        (rows, delimiter, lineEnd, size) => {
          const text = written(rows, delimiter, lineEnd);
          const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
          expect(parse(text, { delimiter, pieces })).toEqual(rows);
        },
      ),
    );
  });

  it('gives up one line for a quote that never closes, and reads on', () => {
    expect(parse('a,b\n1,"open\n2,fine\n3,fine\n')).toEqual([['a', 'b'], null, ['2', 'fine'], ['3', 'fine']]);
    expect(parse('a,b\n1,"cut')).toEqual([['a', 'b'], null]);
  });

  it('gives up a line whose quote closes in mid-cell, and reads on', () => {
    expect(parse('1,"x"y\n2,"z"\n')).toEqual([null, ['2', 'z']]);
  });

  it('reads old Macintosh line ends', () => {
    expect(parse('a,b\r1,"2\r3"\r', { lineEnd: '\r' })).toEqual([
      ['a', 'b'],
      ['1', '2\r3'],
    ]);
  });

  it('counts blank lines apart', () => {
    const parser = createCsvParser(
      ',',
      '\n',
      () => undefined,
      () => null,
    );
    parser.push('a,b\n\n  \n1,2\n');
    parser.end();
    expect(parser.blankLines()).toBe(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/export/write-csv.ts';
import { writeXlsx } from '../../src/export/write-xlsx.ts';
import { stripBidiMarks } from '../../src/i18n/bidi.ts';
import { documentOf, HOSTILE, hostileTable } from './hostile.ts';
import { findTool, openWorkshop, readBySpreadsheet, runTool } from './reader-tool.ts';

const office = await findTool('soffice', 'libreoffice');
const unzip = await findTool('unzip');
const workshop = openWorkshop();
afterAll(() => workshop.remove());

/** `45.45%` or `25500`, as the spreadsheet writes raw values. */
const numberOf = (text: string): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
// Excel reads `_xFFFD_` as the format says; LibreOffice knows this escape for control characters alone and shows it as it is.
const expected = (text: string): string => lines(stripBidiMarks(text).replace(/\0|\uD800|\uDC00/g, '_xFFFD_'));
const isWellFormed = (text: string): boolean => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

describe.skipIf(office === null)(`XLSX, read back by LibreOffice${office === null ? ' (skipped: it is not installed)' : ''}`, () => {
  let english: ReadonlyMap<string, string[][]>;
  let arabic: ReadonlyMap<string, string[][]>;
  beforeAll(async () => {
    const read = async (language: 'en' | 'ar') => {
      const { bytes } = await writeXlsx(documentOf({ language }));
      return readBySpreadsheet(office as string, workshop.write(`${language}.xlsx`, bytes), workshop.folder);
    };
    english = await read('en');
    arabic = await read('ar');
  });

  it('has the sheets data, definitions and filters in the language of the file', () => {
    expect([...english.keys()].sort()).toEqual(['Data', 'Definitions', 'Filters']);
    expect([...arabic.keys()].sort()).toEqual(['البيانات', 'التعريفات', 'عوامل التصفية'].sort());
  });

  it('recomputes every rate from its numerator and denominator to the value of the answer', () => {
    const [head = [], ...rows] = english.get('Data') ?? [];
    const at = (name: string) => head.indexOf(name);
    const rates = rows.filter((row) => row[at('Code')] === 'response-on-time');
    expect(rates).toHaveLength(hostileTable.rows.length + 2);
    let compared = 0;
    for (const [i, { values }] of hostileTable.rows.entries()) {
      const value = values['response-on-time']?.value as number;
      expect(numberOf(rates[i]?.[at('Recomputed')] ?? '')).toBeCloseTo(value, 12);
      expect(numberOf(rates[i]?.[at('Value')] ?? '')).toBeCloseTo(value, 12);
      compared++;
    }
    expect(compared).toBe(Object.keys(HOSTILE).length);
  });

  it('leaves a rate over nothing empty, never 0 and never an error', () => {
    const [head = [], ...rows] = english.get('Data') ?? [];
    const none = rows.filter((row) => row[head.indexOf('Code')] === 'response-on-time' && row[head.indexOf('Denominator')] === '0');
    expect(none).toHaveLength(1);
    expect(none[0]?.[head.indexOf('Value')]).toBe('');
    expect(none[0]?.[head.indexOf('Recomputed')]).toBe('');
  });

  it('shows durations in hours and keeps a negative count a number', () => {
    const [head = [], ...rows] = english.get('Data') ?? [];
    const of = (id: string) => rows.find((row) => row[head.indexOf('Code')] === id);
    expect(Number(of('response-median')?.[head.indexOf('In hours')])).toBeCloseTo(25_500 / 3600, 9);
    expect(of('received')?.[head.indexOf('Value')]).toBe('-3');
  });

  it('keeps hostile text as text, unrun and unbroken', () => {
    const [head = [], ...rows] = english.get('Data') ?? [];
    const channels = new Set(rows.map((row) => lines(row[head.indexOf('Channel')] ?? '')));
    for (const [name, text] of Object.entries(HOSTILE)) {
      if (name === 'long') continue;
      expect([...channels], name).toContain(expected(text));
    }
    expect([...channels].some((text) => text.startsWith('ططط') && text.length === 10_000)).toBe(true);
    expect([...english.values(), ...arabic.values()].flat(2).every(isWellFormed)).toBe(true);
  });

  it.skipIf(unzip === null)('runs from right to left in Arabic alone', async () => {
    const sheet = async (language: string) =>
      (await runTool(unzip as string, ['-p', `${workshop.folder}/${language}.xlsx`, 'xl/worksheets/sheet1.xml'])).stdout;
    expect(await sheet('ar')).toContain('rightToLeft="1"');
    expect(await sheet('en')).not.toContain('rightToLeft="1"');
  });
});

describe.skipIf(office === null)(`CSV, read back by LibreOffice${office === null ? ' (skipped: it is not installed)' : ''}`, () => {
  it('computes nothing, and keeps numbers numbers', async () => {
    const { bytes } = writeCsv(documentOf());
    const read = await readBySpreadsheet(office as string, workshop.write('marks.csv', bytes), workshop.folder);
    const [head = [], ...rows] = [...read.values()][0] ?? [];
    expect(rows).toHaveLength(3 * (hostileTable.rows.length + 2));
    const channels = new Set(rows.map((row) => row[head.indexOf('Channel')]));
    expect([...channels].filter((text) => text?.startsWith("'"))).toHaveLength(6);
    expect([...channels]).toContain(`'${HOSTILE.formula}`);
    expect(rows.some((row) => row.some((cell) => /^(#|Err:)/.test(cell)))).toBe(false);
    expect(rows.find((row) => row[head.indexOf('Code')] === 'received')?.[head.indexOf('Value')]).toBe('-3');
  });
});

/** Stands for a value that is there but cannot be used: `admit` names it as a defect, never as nothing. */
export const UNUSABLE: Readonly<Record<string, never>> = Object.freeze({});

/** Longer than any name or id: a cell of a megabyte is damage, not a category. */
const LONGEST = 1000;
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const eastern = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Text without bidi marks and outer blanks; `UNUSABLE` when damaged or absurdly long. */
export function cleanText(cell: string): string | typeof UNUSABLE {
  const text = cell.replace(marks, '').trim();
  return text.length > LONGEST || text.includes('\ufffd') || text.includes('\u0000') ? UNUSABLE : text;
}

/** Arabic-Indic and Persian digits as ASCII, for dates and numbers. */
export const asciiDigits = (text: string): string => text.replace(eastern, (digit) => String(digit.charCodeAt(0) & 15));

/** A copy that does not keep the chunk it was cut from alive: V8's slices do from 13 characters on. */
export const detached = (text: string): string => (text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string));

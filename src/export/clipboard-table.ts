import { createTextCleaner } from './text-cleaner.ts';

/** A table as a spreadsheet and a text processor paste it. */
export interface ClipboardTable {
  /** tab-separated */
  readonly plain: string;
  readonly html: string;
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** `+4` and `-3.1%` are figures; `=1` and `+A1` would be run. */
const RUNS = /^(?:[=@]|[+-](?![\d.,\s]*%?$))/;

export function clipboardTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { caption, direction }: { readonly caption: string; readonly direction: 'rtl' | 'ltr' },
): ClipboardTable {
  const cleaner = createTextCleaner();
  const cell = (text: string): string => {
    const flat = cleaner
      .plain(text)
      .replace(/[\t\r\n]+/g, ' ')
      .trim();
    return RUNS.test(flat) ? `'${flat}` : flat;
  };
  const [head, ...body] = [columns, ...rows].map((row) => row.map(cell));
  const line = (cells: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  return {
    plain: `${[head ?? [], ...body].map((row) => row.join('\t')).join('\n')}\n`,
    html: `<table dir="${direction}"><caption>${escapeHtml(cleaner.plain(caption))}</caption>${line(head ?? [], 'th')}${body.map((row) => line(row, 'td')).join('')}</table>`,
  };
}

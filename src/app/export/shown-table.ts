/** The table inside an element as it is read: headings and cells in words; bars and other ornament left out. */
export function shownTable(element: ParentNode | null): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const table = element?.querySelector('table');
  if (!table) return { columns: [], rows: [] };
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].filter(isRead).map(textIn));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const head = [...(table.tHead?.rows[0]?.cells ?? [])];
  const spanned = head.flatMap((cell) => [textIn(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]);
  // where a heading spans an ornament that is not read, it is the heading of what is
  const columns = spanned.length > width ? head.map(textIn) : spanned;
  return { columns: Array.from({ length: width }, (_, i) => columns[i] ?? ''), rows };
}

const isRead = (cell: Element): boolean => cell.getAttribute('aria-hidden') !== 'true';
/** What lies below one another in a cell are sentences of their own. */
const textIn = (cell: HTMLElement): string =>
  (cell.innerText ?? cell.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('; ');

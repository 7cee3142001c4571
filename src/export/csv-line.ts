/** One line of RFC 4180; text that a spreadsheet would run is made harmless. */
export const csvLine = (cells: readonly (string | number | null)[]): string => cells.map(cell).join(',');

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

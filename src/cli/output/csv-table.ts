import type { KpiTable, KpiValue } from '../../core/query.ts';

/** One line a figure, RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read Arabic; text that a spreadsheet would run is made harmless. */
export function formatCsv(table: KpiTable): string {
  const header = ['period', 'group', 'subgroup', 'kpi', 'value', 'n', 'numerator', 'denominator', 'pending', 'lower', 'upper', 'beside'];
  const lines: (string | number | null)[][] = [header];
  const add = (period: string, group: string | null, subgroup: string | null, values: Readonly<Record<string, KpiValue>>): void => {
    for (const [kpi, figure] of Object.entries(values)) {
      const beside = Object.entries(figure.beside ?? {}).map(([name, value]) => `${name}=${value ?? ''}`);
      lines.push([
        period,
        group,
        subgroup,
        kpi,
        figure.value,
        figure.n ?? null,
        figure.numerator ?? null,
        figure.denominator ?? null,
        figure.pending ?? null,
        figure.interval?.[0] ?? null,
        figure.interval?.[1] ?? null,
        beside.join(' '),
      ]);
    }
  };
  for (const row of table.rows) add(row.period, row.group, row.subgroup ?? null, row.values);
  add('total', null, null, table.total.values);
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

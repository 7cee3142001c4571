import type { KpiTable, KpiValue } from '../../core/query.ts';
import { csvLine } from '../../export/csv-line.ts';

const FIGURE = ['kpi', 'value', 'n', 'numerator', 'denominator', 'pending', 'lower', 'upper', 'beside', 'note'];
const FRAME = ['as_of', 'calendar', 'policy', 'zone'];

/** One line a figure, UTF-8 with a byte-order mark so that spreadsheets read Arabic; each line says what it was computed on. */
export function formatCsv(table: KpiTable): string {
  const keys = ['period', ...(table.by === null ? [] : [table.by]), ...(table.thenBy === null ? [] : [table.thenBy])];
  const { calendar, policy } = table;
  const frame = [table.asOf, `${calendar.id}@${calendar.version}`, policy === null ? null : `${policy.id}@${policy.version}`, table.zone];
  const lines: string[] = [];
  const add = (key: readonly (string | null)[], values: Readonly<Record<string, KpiValue>>): void => {
    for (const [kpi, figure] of Object.entries(values))
      lines.push(csvLine([...key.slice(0, keys.length), ...figureCells(kpi, figure), ...frame]));
  };
  for (const row of table.rows) add([row.period, row.group, row.subgroup ?? null], row.values);
  for (const group of table.groups) add(['total', group.group, group.subgroup ?? null], group.values);
  add(['total', table.by === null ? null : '*', table.thenBy === null ? null : '*'], table.total.values);
  return `\uFEFF${[csvLine([...keys, ...FIGURE, ...FRAME]), ...lines].join('\r\n')}\r\n`;
}

function figureCells(kpi: string, figure: KpiValue): readonly (string | number | null)[] {
  const beside = Object.entries(figure.beside ?? {}).map(([name, value]) => `${name}=${value ?? ''}`);
  const [lower, upper] = figure.interval ?? [null, null];
  const { value, n = null, numerator = null, denominator = null, pending = null } = figure;
  return [kpi, value, n, numerator, denominator, pending, lower, upper, beside.join(' '), noteOf(figure)];
}

function noteOf({ isSuppressed, notRecorded, isSmall, isProvisional }: KpiValue): string {
  if (isSuppressed) return 'suppressed';
  if (notRecorded !== undefined) return `not recorded: ${notRecorded.join(' ')}`;
  return [isSmall ? 'small' : '', isProvisional ? 'provisional' : ''].filter((word) => word !== '').join(' ');
}

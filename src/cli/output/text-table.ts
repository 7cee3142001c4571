import { findKpi } from '../../core/kpis/index.ts';
import type { KpiTable, KpiValue } from '../../core/query.ts';

/** Columns aligned for a terminal, under what they were computed on: a row a period and group, a column a KPI, the total last. Null is "—". */
export function formatTextTable(table: KpiTable, language: 'ar' | 'en'): string {
  const ids = Object.keys(table.total.values);
  const keys = table.by === null ? ['period'] : ['period', table.by, ...(table.thenBy === null ? [] : [table.thenBy])];
  const key = (row: { period: string; group: string | null; subgroup?: string | null }): string[] =>
    [row.period, row.group ?? NOT_RECORDED[language], row.subgroup ?? NOT_RECORDED[language]].slice(0, keys.length);
  const lines = [
    [...keys, ...ids],
    ...table.rows.map((row) => [...key(row), ...ids.map((id) => figureText(id, row.values[id]))]),
    [TOTAL[language], ...keys.slice(1).map(() => ''), ...ids.map((id) => figureText(id, table.total.values[id]))],
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length))) ?? [];
  const text = lines.map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0, column < keys.length))
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return [caption(table, language), '', ...text].join('\n');
}

const NOT_RECORDED = { en: '(not recorded)', ar: '(غير مسجّل)' } as const;
const TOTAL = { en: 'total', ar: 'الإجمالي' } as const;

const pad = (cell: string, width: number, isStart: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - [...cell].length));
  return isStart ? cell + space : space + cell;
};

/** A figure in a few signs, with what it rests on; “—” for null. */
export function figureText(id: string, value: KpiValue | undefined): string {
  if (value === undefined || value.value === null) return value?.isSuppressed ? '<5' : '—';
  const unit = findKpi(id)?.unit;
  if (unit === 'ratio')
    return `${(value.value * 100).toFixed(1)}% ${value.numerator}/${value.denominator}${value.pending ? ` +${value.pending}?` : ''}`;
  if (unit === 'working-seconds') return `${hours(value.value)} n=${value.n}`;
  return String(value.value);
}

const hours = (seconds: number): string => {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;
};

function caption(
  { asOf, calendar, policy, zone, isMixedCalendars, restsOnPrediction, isDemonstration }: KpiTable,
  language: 'ar' | 'en',
): string {
  const named = policy === null ? null : `${policy.id} ${policy.version}`;
  const words = {
    en: [
      `as of ${asOf}`,
      `calendar ${calendar.id} ${calendar.version}`,
      `policy ${named ?? 'none'}`,
      `zone ${zone}`,
      isMixedCalendars && 'durations on more than one calendar',
      restsOnPrediction && 'rests on predicted days',
      isDemonstration && 'DEMONSTRATION DATA',
    ],
    ar: [
      `حتى ${asOf}`,
      `التقويم ${calendar.id} ${calendar.version}`,
      `السياسة ${named ?? 'لا شيء'}`,
      `المنطقة ${zone}`,
      isMixedCalendars && 'مدد بأكثر من تقويم',
      restsOnPrediction && 'تقوم على أيام متوقعة',
      isDemonstration && 'بيانات توضيحية',
    ],
  }[language];
  return words.filter((word) => word !== false).join(' · ');
}

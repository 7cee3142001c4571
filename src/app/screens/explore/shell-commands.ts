import { canonicalQuery } from '../../../core/kpi-table.ts';
import type { KpiQuery } from '../../../core/query.ts';
import { isPlain, plainQuery } from './plain-query.ts';

/** A text as one word of a POSIX shell, whatever is in it. */
export function shellQuote(text: string): string {
  if (/^[A-Za-z0-9_./:=,@%+-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The command that answers the question: by its options where they can say it, otherwise by the question itself. */
export function kpiCommand(query: KpiQuery): string {
  const asked = canonicalQuery(query);
  const words = sayable(asked) ? optionsOf(asked) : ['--query', plainQuery(asked)];
  return ['npx', 'tajawub', 'kpi', ...words, '--format', 'json'].map(shellQuote).join(' ');
}

/** The request that answers the question. */
export function curlCommand(query: KpiQuery, origin: string): string {
  const words = ['curl', '-sS', `${origin}/v1/kpis`, '-H', 'content-type: application/json', '--data-raw', plainQuery(query)];
  return words.map(shellQuote).join(' ');
}

/** Calendars and policies of the database can be meant by the question alone; and some values would be read as others. */
function sayable({ calendar, policy, where, kpis }: KpiQuery): boolean {
  const isSaid = (value: string | null) =>
    value === null || (value === value.trim() && value !== '' && value !== 'null' && !value.includes('\\') && isPlain(value));
  return calendar === null && policy === null && kpis.every(isPlain) && Object.values(where).every((values) => values.every(isSaid));
}

function optionsOf(query: KpiQuery): readonly string[] {
  const { kpis, grain, from, to, by, thenBy, where, asOf, dataVersion, zone, suppress } = query;
  const option = (name: string, value: string | null) => (value === null ? [] : [`--${name}`, value]);
  return [
    ...option('kpis', kpis.join(',')),
    ...option('grain', grain),
    ...option('from', from),
    ...option('to', to),
    ...option('by', by),
    ...option('then-by', thenBy),
    ...Object.entries(where).flatMap(([dimension, values]) =>
      option('where', `${dimension}=${values.map((value) => (value ?? '').replaceAll(',', '\\,')).join(',')}`),
    ),
    ...option('as-of', asOf),
    ...option('zone', zone),
    ...option('data-version', dataVersion === null ? null : String(dataVersion)),
    ...(suppress ? ['--suppress'] : []),
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { admit } from '../../src/core/admission.ts';
import { compileCalendar } from '../../src/core/calendar/compile-calendar.ts';
import type { Calendar } from '../../src/core/calendar/schedule.ts';
import { weekStartsOn } from '../../src/core/calendar/week-start.ts';
import { EVENT_TYPES } from '../../src/core/inquiry.ts';
import { parseInstant } from '../../src/core/instant.ts';
import { assembleTable, kpisOf, statisticsOf } from '../../src/core/kpi-table.ts';
import { periodsBetween } from '../../src/core/period.ts';
import { EMPTY_QUERY, type Grain, type KpiQuery, type KpiTable, type KpiValue, type Where } from '../../src/core/query.ts';
import type { Question } from '../../src/core/question.ts';
import { compileSettings } from '../../src/core/sla/clock-settings.ts';
import type { PolicyRule } from '../../src/core/sla/policy.ts';
import { createEngine } from '../../src/engine/create-engine.ts';

type ExpectedValues = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
interface Case {
  readonly asOf: string;
  readonly grain: Grain;
  readonly by: KpiQuery['by'];
  readonly where: Where;
  readonly expected: {
    readonly rows: readonly { readonly period: string; readonly group: string | null; readonly values: ExpectedValues }[];
    readonly total: ExpectedValues | { readonly values: ExpectedValues };
  };
}
interface Vectors {
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly defaultCalendar: string;
  readonly policy: readonly PolicyRule[];
  readonly zone: string;
  readonly records: readonly Record<string, unknown>[];
  readonly cases: readonly Case[];
}

const folder = process.env.VECTORS || import.meta.dirname;
const vectors = JSON.parse(readFileSync(join(folder, 'kpis.json'), 'utf8')) as Vectors;
const inquiries = vectors.records.flatMap((record) => admit(record).inquiry ?? []);
const settings = compileSettings({
  clocks: Object.values(vectors.calendars).map((calendar) => compileCalendar(calendar)),
  defaultCalendar: vectors.defaultCalendar,
  policy: { rules: vectors.policy },
  override: null,
});
const engine = createEngine(inquiries, settings);
const firstAt = Math.min(...inquiries.map((inquiry) => inquiry.receivedAt));

function answer({ asOf: asOfText, grain, by, where, expected }: Case): KpiTable {
  const asOf = parseInstant(asOfText)!;
  const query: KpiQuery = { ...EMPTY_QUERY, kpis: Object.keys(totalOf(expected)), grain, by, where, asOf: asOfText };
  const reporting = { zone: vectors.zone, weekStartsOn: weekStartsOn(vectors.calendars[vectors.defaultCalendar]!) };
  const question: Question = {
    statistics: statisticsOf(kpisOf(query)),
    periods: periodsBetween(firstAt, asOf, grain, reporting),
    by: by === null ? [] : [by],
    where,
    asOf,
  };
  return assembleTable(query, question, engine.run(question), {
    dataVersion: 1,
    isDemonstration: false,
    calendar: settings.reportingClock,
    policy: null,
    zone: vectors.zone,
    isMixedCalendars: true,
    restsOnPrediction: false,
    recorded: EVENT_TYPES,
  });
}

const totalOf = ({ total }: Case['expected']): ExpectedValues => ('values' in total ? total.values : total) as ExpectedValues;

function compare(actual: Readonly<Record<string, KpiValue>>, expected: ExpectedValues, place: string): void {
  for (const [id, parts] of Object.entries(expected)) {
    for (const [part, wanted] of Object.entries(parts)) {
      const figure = actual[id]!;
      const found = part === 'unknown' ? figure.beside?.unknown : figure[part as 'value' | 'n'];
      const label = `${place} ${id}.${part}: ${found} instead of ${wanted}`;
      if (wanted === null || Number.isInteger(wanted)) expect(found, label).toBe(wanted);
      else expect(Math.abs((found ?? Number.NaN) - wanted), label).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
    }
  }
}

describe('golden: kpis', () => {
  it('has records and cases', () => {
    expect(inquiries.length).toBeGreaterThan(0);
    expect(vectors.cases.length).toBeGreaterThan(0);
  });

  it.each(vectors.cases.map((one, i) => ({ ...one, label: `${i}: ${one.grain} by ${one.by} at ${one.asOf}` })))('$label', (one) => {
    const table = answer(one);
    const place = (row: { period: string; group: string | null }): string => `${row.period} ${row.group}`;
    expect(Object.keys(totalOf(one.expected)).length).toBeGreaterThan(0);
    expect(table.rows.map(place)).toEqual(one.expected.rows.map(place));
    for (const [i, row] of one.expected.rows.entries()) compare(table.rows[i]!.values, row.values, place(row));
    compare(table.total.values, totalOf(one.expected), 'total');
  });
});

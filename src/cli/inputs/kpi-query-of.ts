import { ApiProblem } from '../../answers/api-problem.ts';
import { parseQuery } from '../../contract/kpi-query.ts';
import { findKpi, GUARDS, KPIS } from '../../core/kpis/index.ts';
import type { KpiQuery } from '../../core/query.ts';
import type { OptionSpecs, Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { parseWhere } from './parse-where.ts';

export const QUERY_OPTIONS: OptionSpecs = {
  'as-of': { type: 'string' },
  grain: { type: 'string' },
  by: { type: 'string' },
  'then-by': { type: 'string' },
  where: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  kpis: { type: 'string', multiple: true },
  zone: { type: 'string' },
  suppress: { type: 'boolean' },
  'data-version': { type: 'string' },
};

/**
 * The question that a command line asks.
 * @throws UsageError, ApiProblem with the place of what is not valid
 */
export function kpiQueryOf(
  options: Options,
  usualKpis: readonly string[],
  clock: { override: string | null; policyId: string | null },
): KpiQuery {
  const kpis = options
    .texts('kpis')
    .flatMap((list) => list.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = kpis.find((id) => findKpi(id) === undefined);
  if (unknown !== undefined) {
    const ids = [...KPIS, ...GUARDS].map(({ id }) => id).join(', ');
    throw new UsageError({
      en: `--kpis: there is no "${unknown}". Choose from ${ids}.`,
      ar: `‏--kpis: لا يوجد مؤشر «${unknown}». اختر من ${ids}.`,
    });
  }
  const dataVersion = options.text('data-version');
  const parsed = parseQuery({
    kpis: kpis.length > 0 ? kpis : usualKpis,
    grain: options.text('grain') ?? 'month',
    from: options.text('from'),
    to: options.text('to'),
    by: options.text('by'),
    thenBy: options.text('then-by'),
    where: parseWhere(options.texts('where')),
    asOf: options.text('as-of'),
    dataVersion: dataVersion === null ? null : Number(dataVersion),
    calendar: clock.override,
    policy: clock.policyId,
    zone: options.text('zone'),
    suppress: options.is('suppress'),
  });
  if (!parsed.ok) throw new ApiProblem(parsed.problem);
  return parsed.value;
}

import type { KpiQuery } from '../../core/query.ts';
import type { OptionSpecs, Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { kpiQueryOf, QUERY_OPTIONS } from './kpi-query-of.ts';
import { CLOCK_OPTIONS, type GivenClock } from './load-given.ts';
import { parseGivenQuery } from './parse-given-query.ts';

const BY_PARTS: OptionSpecs = { ...QUERY_OPTIONS, ...CLOCK_OPTIONS };

export const QUESTION_OPTIONS: OptionSpecs = { ...BY_PARTS, query: { type: 'string' } };

/**
 * The question of a command line: said by its parts, or whole.
 * @throws UsageError where it is said both ways; ApiProblem with the place of what is not valid
 */
export async function givenQuestion(options: Options, usualKpis: readonly string[], given: GivenClock): Promise<KpiQuery> {
  const whole = options.text('query');
  if (whole === null) return kpiQueryOf(options, usualKpis, given);
  const part = Object.keys(BY_PARTS).find((name) => options.is(name) || options.texts(name).length > 0);
  if (part === undefined) return parseGivenQuery(whole);
  throw new UsageError({
    en: `--query says the whole question: write what --${part} should say inside it.`,
    ar: `‏--query يحمل السؤال كله: اكتب ما في ‎--${part} داخله.`,
  });
}

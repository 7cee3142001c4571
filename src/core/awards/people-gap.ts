import { breachBudget } from '../brief/breach-budget.ts';
import type { KpiValue } from '../query.ts';
import type { AwardCriterion } from './award-model.ts';
import { isRising } from './target-met.ts';

/** A rate's distance to its target, counted in inquiries. Exact: no quotient is rounded. */
export type PeopleGap =
  | {
      readonly kind: 'short';
      /** so many more inquiries, all of them good, and the target holds; null: no number is enough */
      readonly more: number | null;
      /** of those that are bad, so many had to be good; null: all of them would not do */
      readonly fewer: number | null;
      readonly ofPending: number | null;
    }
  | {
      readonly kind: 'holds';
      /** so many more bad ones, and the target still holds; null: any number */
      readonly slack: number | null;
      /** of the pending, so many may still miss; negative: out of reach by that many; null: nothing is pending, or less is better */
      readonly ofPending: number | null;
    };

/** Null where the figure is no rate, or of nothing. */
export function peopleGap(
  { numerator, denominator, pending }: KpiValue,
  criterion: Pick<AwardCriterion, 'target' | 'stretch'>,
): PeopleGap | null {
  if (numerator === undefined || denominator === undefined || denominator === 0) return null;
  const [t, d] = fractionOf(criterion.target);
  const [k, n] = [BigInt(numerator), BigInt(denominator)];
  const rising = isRising(criterion);
  const ofPending =
    rising && pending ? breachBudget({ met: numerator, missedOrOverdue: denominator - numerator, pending }, criterion.target) : null;
  // k/n against t/d, multiplied out
  const ahead = rising ? d * k - t * n : t * n - d * k;
  if (ahead >= 0n) {
    const cost = rising ? t : d - t;
    return { kind: 'holds', slack: cost <= 0n ? null : Number(ahead / cost), ofPending };
  }
  const gain = rising ? d - t : t;
  const fewer = ceilDivide(-ahead, d);
  return {
    kind: 'short',
    more: gain <= 0n ? null : Number(ceilDivide(-ahead, gain)),
    fewer: fewer > (rising ? n - k : k) ? null : Number(fewer),
    ofPending,
  };
}

const ceilDivide = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/** A number as people wrote it: 0.995 is 995/1000, not the nearest double. */
function fractionOf(value: number): readonly [numerator: bigint, denominator: bigint] {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`);
  return shift >= 0 ? [digits * 10n ** BigInt(shift), 1n] : [digits, 10n ** BigInt(-shift)];
}

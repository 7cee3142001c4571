import type { Target } from '../../../core/sla/policy.ts';

export const TARGET_KINDS = ['none', 'workingDays', 'workingHours', 'workingMinutes', 'promised'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A target as it is typed. */
export interface TypedTarget {
  readonly kind: TargetKind;
  readonly amount: string;
}

export function typedTarget(target: Target | null | undefined): TypedTarget {
  if (!target) return { kind: 'none', amount: '' };
  if ('promised' in target) return { kind: 'promised', amount: '' };
  const [kind, amount] = Object.entries(target)[0] as ['workingDays' | 'workingHours' | 'workingMinutes', number];
  return { kind, amount: String(amount) };
}

/** Null: no target. What is no number stays none, for the policy's own rules to refuse at its place. */
export function writtenTarget({ kind, amount }: TypedTarget): Target | null {
  if (kind === 'none') return null;
  if (kind === 'promised') return { promised: true };
  const number = Number(amount.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace('٫', '.'));
  return { [kind]: amount.trim() === '' ? Number.NaN : number } as unknown as Target;
}

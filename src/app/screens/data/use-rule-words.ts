import { DIMENSIONS } from '../../../core/inquiry.ts';
import type { Where } from '../../../core/query.ts';
import type { Target } from '../../../core/sla/policy.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { useReader } from '../../ui/reader.tsx';
import { useDataWords } from './use-data-words.ts';

/** A rule's parts as sentences. */
export function useRuleWords() {
  const { say, format } = useReader();
  const words = useDataWords();
  const nameOf = useValueNames();
  return {
    whereText: (where: Where | undefined): readonly string[] => {
      const parts = DIMENSIONS.flatMap((dimension) => {
        const values = where?.[dimension];
        if (!values) return [];
        return [
          words('rule.whereOne', {
            dimension: say(`dimension.${dimension}`),
            values: format.list(values.map((value) => nameOf(dimension, value))),
          }),
        ];
      });
      return parts.length > 0 ? parts : [words('rule.everything')];
    },
    targetText: (target: Target | null | undefined): string => {
      if (!target) return words('rule.untargeted');
      if ('promised' in target) return words('rule.promised');
      if ('workingDays' in target) return say('count.workingDays', { n: target.workingDays });
      if ('workingHours' in target) return say('count.workingHours', { n: target.workingHours });
      return words('rule.workingMinutes', { n: target.workingMinutes });
    },
  };
}

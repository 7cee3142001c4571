import type { ReactNode } from 'react';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import { awardView, changeAward } from './award-view.ts';
import { useAwardModel } from './use-award-model.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface AwardToolbarProps {
  /** id of the cycle that is shown; null: it is not known yet; absent: cycles are not chosen here */
  readonly cycle?: string | null;
  readonly children?: ReactNode;
}

/** Which model, and which of its cycles. Both live in the address. */
export function AwardToolbar({ cycle, children }: AwardToolbarProps) {
  const { say, tell, language } = useAwardReader();
  const [view, change] = useView();
  const { models, chosen } = useAwardModel();
  const asked = awardView(view).cycle;
  return (
    <search className="award-tools" aria-label={say('filter.title')}>
      <Select
        label={tell('award.model')}
        value={chosen?.model.id ?? null}
        options={models.map(({ model }) => ({ id: model.id, name: model.title[language] }))}
        onChange={(model) => change(changeAward(view, { model: model === models[0]?.model.id ? null : model }))}
      />
      {cycle !== undefined && chosen && (
        <Select
          label={tell('award.cycle')}
          value={asked ?? cycle}
          options={chosen.model.cycles.map(({ id, title }) => ({ id, name: title[language] })).toReversed()}
          onChange={(next) => change(changeAward(view, { cycle: next }))}
        />
      )}
      {children}
    </search>
  );
}

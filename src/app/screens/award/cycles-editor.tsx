import { useState } from 'react';
import type { AwardCycle, AwardModel } from '../../../core/awards/award-model.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { CycleDialog } from './cycle-dialog.tsx';
import { useAwardReader } from './use-award-reader.ts';

const BLANK: AwardCycle = { id: '', title: { en: '', ar: '' }, from: '', to: '' };

/** When the award runs, the newest last. */
export function CyclesEditor({
  model,
  onChange,
}: {
  readonly model: AwardModel;
  readonly onChange: (cycles: readonly AwardCycle[]) => void;
}) {
  const { tell, format, language } = useAwardReader();
  const [edited, setEdited] = useState<number | null>(null);
  const { cycles } = model;
  return (
    <DataCard
      title={tell('models.cycles.title')}
      subtitle={tell('models.cycles.note')}
      actions={
        <button type="button" className="button" onClick={() => setEdited(cycles.length)}>
          {tell('models.cycle.add')}
        </button>
      }
    >
      <ul className="model-entries">
        {cycles.map(({ id, title, from, to, calendar, policy, modelVersion }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed an id may stand twice
          <li key={index}>
            <span>
              <strong>{title[language] || id}</strong>
              <span className="note data-block">
                {[format.periodRange(from, to), ...[calendar, policy, modelVersion].flatMap((name) => name ?? [])].join(' · ')}
              </span>
            </span>
            <span className="model-actions">
              <button
                type="button"
                className="button"
                aria-label={tell('models.cycle.edit', { title: title[language] })}
                onClick={() => setEdited(index)}
              >
                {tell('models.edit')}
              </button>
              <button
                type="button"
                className="button"
                aria-label={tell('models.cycle.remove', { title: title[language] })}
                onClick={() => onChange(cycles.toSpliced(index, 1))}
              >
                ✕
              </button>
            </span>
          </li>
        ))}
      </ul>
      {edited !== null && (
        <CycleDialog
          model={model}
          index={edited}
          cycle={cycles[edited] ?? BLANK}
          onClose={() => setEdited(null)}
          onKeep={(cycle) => {
            onChange(edited < cycles.length ? cycles.with(edited, cycle) : [...cycles, cycle]);
            setEdited(null);
          }}
        />
      )}
    </DataCard>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImprovementEntry } from '../../../contract/award.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { Asked } from '../../data/asked.tsx';
import { improvementsOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { DataCard } from '../../ui/data-card.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { ImprovementDialog, type WrittenImprovement } from './improvement-dialog.tsx';
import { ImprovementItem } from './improvement-item.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useWriteImprovement } from './use-improvements.ts';

/** What was wrong, what was done, and what the figure shows since; each change can be undone. */
export function ImprovementLog() {
  const { tell, say } = useAwardReader();
  const [edited, setEdited] = useState<ImprovementEntry | 'new' | null>(null);
  const result = useQuery(improvementsOptions(useEngine().award));
  const write = useWriteImprovement();
  const done = ({ kind, title, id, version, before, author }: WrittenImprovement) => {
    setEdited(null);
    showToast({
      text: tell(`award.log.done.${kind}`, { title }),
      action: { label: say('action.undo'), onAction: () => write.mutate({ kind: 'undo', id, edited: version, to: before, author }) },
    });
  };
  return (
    <DataCard
      title={tell('award.log.title')}
      subtitle={tell('award.log.subtitle')}
      actions={
        <button type="button" className="button" onClick={() => setEdited('new')}>
          {tell('award.log.add')}
        </button>
      }
    >
      <Asked result={result} height={120}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="data-none">{tell('award.log.none')}</p>
          ) : (
            <ol className="improvements">
              {entries
                .filter(({ improvement }) => findKpi(improvement.kpi) !== undefined)
                .map((entry) => (
                  <ImprovementItem key={entry.id} entry={entry} onEdit={() => setEdited(entry)} />
                ))}
            </ol>
          )
        }
      </Asked>
      {edited && <ImprovementDialog entry={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onDone={done} />}
    </DataCard>
  );
}

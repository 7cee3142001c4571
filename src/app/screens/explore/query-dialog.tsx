import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { DefinitionTime } from '../../../core/definitions.ts';
import type { KpiQuery } from '../../../core/query.ts';
import { Modal } from '../../ui/modal.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useView } from '../../url/use-view.ts';
import { CommandLine } from './command-line.tsx';
import type { AskedQuery } from './explore-question.ts';
import { exploreView } from './explore-view.ts';
import { plainQuery } from './plain-query.ts';
import './query-dialog.css';
import { QueryEditor } from './query-editor.tsx';
import { curlCommand, kpiCommand } from './shell-commands.ts';
import { useExploreReader } from './use-explore-reader.ts';

export interface QueryDialogProps {
  readonly asked: readonly AskedQuery[];
  /** what was asked for the comparison */
  readonly compared: readonly AskedQuery[];
  /** what the answer rests on; null: it is not here yet */
  readonly rests: Pick<KpiQuery, 'asOf' | 'dataVersion'> | null;
  readonly onClose: () => void;
}

/** The question as text: to be read, written, and asked again from a terminal with the very same numbers. */
export function QueryDialog({ asked, compared, rests, onClose }: QueryDialogProps) {
  const { say, word } = useExploreReader();
  const [view] = useView();
  const [time, setTime] = useState<DefinitionTime>(asked[0]?.time ?? 'working');
  const [isPinned, setPinned] = useState(false);
  const query = (asked.find((entry) => entry.time === time) ?? asked[0])?.query;
  const beside = compared.find((entry) => entry.time === time)?.query;
  if (!query) return null;
  const pinned = (one: KpiQuery): KpiQuery => (isPinned && rests ? { ...one, ...rests } : one);
  const isSpread = exploreView(view).chart === 'distribution';
  return (
    <Modal title={word('explore.query')} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <div className="query-dialog">
        {asked.length > 1 && (
          <SegmentedControl
            label={word('explore.query.clock')}
            value={time}
            options={asked.map((entry) => ({ id: entry.time, name: say(entry.time === 'working' ? 'time.working' : 'time.wallClock') }))}
            onChange={setTime}
          />
        )}
        <QueryEditor key={plainQuery(query)} query={query} time={time} onDone={onClose} />
        <section>
          <div className="query-heading">
            <h3>{word('explore.query.commands')}</h3>
            <ToggleButton className="button query-pin" isSelected={isPinned} isDisabled={rests === null} onChange={setPinned}>
              {word('explore.query.pin')}
            </ToggleButton>
          </div>
          <p className="note">{word('explore.query.where')}</p>
          <CommandLine name="tajawub" command={kpiCommand(pinned(query))} />
          <CommandLine name="curl" command={curlCommand(pinned(query), location.origin)} />
          {beside && (
            <>
              <p className="note">{word('explore.query.beside')}</p>
              <CommandLine name={word('explore.query.besideOf', { name: 'tajawub' })} command={kpiCommand(pinned(beside))} />
              <CommandLine name={word('explore.query.besideOf', { name: 'curl' })} command={curlCommand(pinned(beside), location.origin)} />
            </>
          )}
          {isSpread && <p className="note">{word('explore.query.spread')}</p>}
        </section>
      </div>
    </Modal>
  );
}

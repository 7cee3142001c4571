import { Icon } from '../../ui/icon.tsx';
import { useReader } from '../../ui/reader.tsx';
import type { Reconciliation } from './reconciliation.ts';
import './reconciliation-line.css';

/** What was open, came in and went out; it adds up or the page says that it does not. */
export function ReconciliationLine({ line }: { readonly line: Reconciliation | null }) {
  const { say, format } = useReader();
  if (!line) return <p className="reconciliation">{say('brief.reconciliationMissing')}</p>;
  const isBalanced = line.difference === 0;
  const terms = [
    ['', say('reconciliation.opening'), line.opening],
    ['+', say('reconciliation.received'), line.received],
    ['+', say('reconciliation.reopened'), line.reopened],
    ['−', say('reconciliation.resolutions'), line.resolutions],
    ['−', say('reconciliation.withdrawn'), line.withdrawn],
    ['−', say('reconciliation.endedUnknown'), line.endedUnknown],
    ['=', say('reconciliation.closing'), line.closing],
  ] as const;
  return (
    <section className="reconciliation" aria-label={say('brief.reconciliation')}>
      {terms.map(([sign, name, value]) => (
        <span key={name}>
          {sign && <i>{sign}</i>} {name} <b>{format.count(value)}</b>
        </span>
      ))}
      <strong className={isBalanced ? 'adds-up' : 'does-not-add-up'}>
        <Icon name={isBalanced ? 'check' : 'cross'} size={14} />
        {isBalanced ? say('reconciliation.addsUp') : say('reconciliation.off', { difference: format.change(line.difference) })}
      </strong>
    </section>
  );
}

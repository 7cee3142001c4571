import { FigureLink } from '../../figure/figure-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useReader } from '../../ui/reader.tsx';
import type { Reconciliation } from './reconciliation.ts';
import './reconciliation-line.css';

export interface ReconciliationLineProps {
  readonly line: Reconciliation | null;
  readonly period: string;
  /** whose closing backlog is the opening one; null: nothing was open before */
  readonly previous: string | null;
}

/** What was open, came in and went out; it adds up or the page says that it does not. */
export function ReconciliationLine({ line, period, previous }: ReconciliationLineProps) {
  const { say, format } = useReader();
  if (!line) return <p className="reconciliation">{say('brief.reconciliationMissing')}</p>;
  const isBalanced = line.difference === 0;
  const terms = [
    ['', say('reconciliation.opening'), line.opening, 'backlog', previous],
    ['+', say('reconciliation.received'), line.received, 'received', period],
    ['+', say('reconciliation.reopened'), line.reopened, 'reopened', period],
    ['−', say('reconciliation.resolutions'), line.resolutions, 'resolutions', period],
    ['−', say('reconciliation.withdrawn'), line.withdrawn, 'withdrawn', period],
    ['−', say('reconciliation.endedUnknown'), line.endedUnknown, 'ended-unknown', period],
    ['=', say('reconciliation.closing'), line.closing, 'backlog', period],
  ] as const;
  return (
    <section className="reconciliation" aria-label={say('brief.reconciliation')}>
      {terms.map(([sign, name, value, kpi, at]) => (
        <span key={name}>
          {sign && <i>{sign}</i>} {name}{' '}
          <b>{at === null ? format.count(value) : <FigureLink figure={{ kpi, period: at }}>{format.count(value)}</FigureLink>}</b>
        </span>
      ))}
      <strong className={isBalanced ? 'adds-up' : 'does-not-add-up'}>
        <Icon name={isBalanced ? 'check' : 'cross'} size={14} />
        {isBalanced ? say('reconciliation.addsUp') : say('reconciliation.off', { difference: format.change(line.difference) })}
      </strong>
    </section>
  );
}

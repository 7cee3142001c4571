import type { SlaState } from '../../../core/sla/reading.ts';
import { useReader } from '../../ui/reader.tsx';
import './state-mark.css';

const SHAPES: Readonly<Record<SlaState, string>> = {
  met: 'M3.5 8.5l3 3 6-7',
  missed: 'M4 4l8 8M12 4l-8 8',
  pending: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3l2 1.5',
  overdue: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1',
  untargeted: 'M4 8h8',
};

/** A clock's state, by shape and word; colour only repeats it. */
export function StateMark({ state }: { readonly state: SlaState | null }) {
  const { say } = useReader();
  if (state === null) return <span className="state-mark">—</span>;
  return (
    <span className="state-mark" data-state={state}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[state]} />
      </svg>
      {say(`sla.${state}`)}
    </span>
  );
}

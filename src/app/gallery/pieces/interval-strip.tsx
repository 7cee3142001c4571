import { IntervalStrip } from '../../charts/interval-strip.tsx';
import { State } from '../state.tsx';

export function IntervalStripPiece() {
  return (
    <State name="apart; overlapping and provisional; nothing known" width={260}>
      <IntervalStrip
        min={0.8}
        max={1}
        marks={[
          { id: 'before', value: 0.86, interval: [0.84, 0.88], isHollow: false },
          { id: 'during', value: 0.94, interval: [0.925, 0.955], isHollow: false },
          { id: 'after', value: 0.95, interval: [0.91, 0.98], isHollow: true },
          { id: 'never', value: null, interval: null, isHollow: false },
        ]}
      />
    </State>
  );
}

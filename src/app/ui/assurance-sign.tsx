import type { XmrAssurance } from '../../core/statistics/xmr-chart.ts';
import { useReader } from './reader.tsx';
import './variation-sign.css';

/** A tick, a cross, a question mark: inside a hexagon, so that it is no variation sign. */
const SHAPES: Readonly<Record<XmrAssurance, string>> = {
  'consistently-met': 'M6.5 10.5l2.5 2.5 5-6',
  'consistently-missed': 'M7 7l6 6M13 7l-6 6',
  'hit-or-miss': 'M7.5 8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M10 14.6v.1',
};
const TONES: Readonly<Record<XmrAssurance, string>> = {
  'consistently-met': 'improvement',
  'consistently-missed': 'concern',
  'hit-or-miss': 'common-cause',
};

/** Whether the process as it runs reaches its target, by shape and by word; colour only repeats it. @source definitions, section 7 */
export function AssuranceSign({ assurance }: { readonly assurance: XmrAssurance }) {
  const { say } = useReader();
  return (
    <span className={`variation variation-${TONES[assurance]}`}>
      <svg width="18" height="18" viewBox="0 0 20 20" fill="none" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
        <path d="M10 1.2l7.6 4.4v8.8L10 18.8l-7.6-4.4V5.6z" strokeLinejoin="round" />
        <path d={SHAPES[assurance]} />
      </svg>
      {say(`assurance.${assurance}`)}
    </span>
  );
}

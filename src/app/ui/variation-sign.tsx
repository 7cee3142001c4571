import type { XmrVariation } from '../../core/statistics/xmr-chart.ts';
import { useReader } from './reader.tsx';
import './variation-sign.css';

const SHAPES: Readonly<Record<XmrVariation, string>> = {
  improvement: 'M5 13l3-3 2 2 5-6',
  concern: 'M5 6l3 4 2-2 5 6',
  neutral: 'M5 10h10M11 6l4 4-4 4',
  'common-cause': 'M4 11q2-4 4 0t4 0 4 0',
};

/** Real change or noise, by shape and by word; colour only repeats it. @source definitions, section 7 */
export function VariationSign({ variation }: { readonly variation: XmrVariation }) {
  const { say } = useReader();
  return (
    <span className={`variation variation-${variation}`}>
      <svg width="18" height="18" viewBox="0 0 20 20" fill="none" strokeWidth="2" aria-hidden="true">
        <circle cx="10" cy="10" r="9" />
        <path d={SHAPES[variation]} />
      </svg>
      {say(`variation.${variation}`)}
    </span>
  );
}

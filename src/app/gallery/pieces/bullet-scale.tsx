import { BulletScale } from '../../charts/bullet-scale.tsx';
import { State } from '../state.tsx';

const RATE = { floor: 0.8, target: 0.95, stretch: 0.995 } as const;

export function BulletScalePiece() {
  return (
    <>
      <State name="above the target" width={220}>
        <BulletScale {...RATE} value={0.966} />
      </State>
      <State name="below it, provisional, with a range" width={220}>
        <BulletScale {...RATE} value={0.91} range={{ low: 0.89, high: 0.955 }} isProvisional />
      </State>
      <State name="lower is better, no upper bound" width={220}>
        <BulletScale floor={72} target={36} stretch={7.2} value={30} range={{ low: 24, high: null }} />
      </State>
      <State name="no value" width={220}>
        <BulletScale {...RATE} value={null} />
      </State>
    </>
  );
}

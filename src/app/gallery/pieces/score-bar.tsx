import { ScoreBar } from '../../charts/score-bar.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function ScoreBarPiece() {
  const { format } = useReader();
  const either = useEither();
  const shared = { mark: { at: 80, name: either('every target met', 'بلوغ كل المستهدفات') }, formatTick: format.count };
  return (
    <>
      <State name="provisional, and a part unscored" width={520}>
        <ScoreBar {...shared} points={63} scored={85} range={{ low: 58, high: 71 }} label={either('63 of 85 points', '63 من 85 نقطة')} />
      </State>
      <State name="final" width={340}>
        <ScoreBar {...shared} points={88} scored={100} range={null} label={either('88 of 100 points', '88 من 100 نقطة')} />
      </State>
    </>
  );
}

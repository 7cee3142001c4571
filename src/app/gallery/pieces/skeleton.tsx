import { Skeleton } from '../../ui/skeleton.tsx';
import { State } from '../state.tsx';

export function SkeletonPiece() {
  return (
    <>
      <State name="a card to come" width={320}>
        <Skeleton blockSize={96} />
      </State>
      <State name="a line to come" width={240}>
        <Skeleton blockSize={14} inlineSize="60%" />
      </State>
    </>
  );
}

import { AssuranceSign } from '../../ui/assurance-sign.tsx';
import { VariationSign } from '../../ui/variation-sign.tsx';
import { State } from '../state.tsx';

/** Variation in a circle, assurance in a hexagon: each by shape and word. */
export function SignsPiece() {
  return (
    <>
      <State name="variation">
        {(['improvement', 'concern', 'neutral', 'common-cause'] as const).map((variation) => (
          <p key={variation}>
            <VariationSign variation={variation} />
          </p>
        ))}
      </State>
      <State name="assurance">
        {(['consistently-met', 'consistently-missed', 'hit-or-miss'] as const).map((assurance) => (
          <p key={assurance}>
            <AssuranceSign assurance={assurance} />
          </p>
        ))}
      </State>
    </>
  );
}

import { SignalKeys, SignalMark } from '../../charts/signal-mark.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';

const KINDS = ['improvement', 'concern', 'neutral'] as const;

export function SignalMarkPiece() {
  const { say } = useReader();
  return (
    <>
      <State name="marks">
        <svg width="120" height="24" aria-hidden="true">
          {KINDS.map((kind, i) => (
            <SignalMark key={kind} x={20 + 36 * i} y={12} kind={kind} />
          ))}
        </svg>
      </State>
      <State name="what they mean, below a picture">
        <SignalKeys
          keys={[
            ...KINDS.map((kind) => ({ kind, name: say(`variation.${kind}`) })),
            { kind: 'provisional', name: say('figure.provisional') },
          ]}
        />
      </State>
    </>
  );
}

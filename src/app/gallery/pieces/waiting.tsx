import { Waiting } from '../../ui/waiting.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function WaitingPiece() {
  const either = useEither();
  const answer = either('The figures of October', 'أرقام أكتوبر');
  return (
    <>
      <State name="answered" width={320}>
        <Waiting className="card" isBusy={false}>
          <p>{answer}</p>
        </Waiting>
      </State>
      <State name="the next answer is long on its way" width={320}>
        <Waiting className="card" isBusy>
          <p>{answer}</p>
        </Waiting>
      </State>
    </>
  );
}

import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function RichTextPiece() {
  const { format } = useReader();
  const either = useEither();
  const figure = standIn('figure');
  const text = either(`October kept the promise: ${figure} were answered on time.`, `أوفى أكتوبر بالوعد: أُجيب ${figure} في الموعد.`);
  return (
    <State name="a figure inside a sentence opens itself">
      <p>
        <RichText text={text} parts={{ figure: <a href="#figure">{format.percent(0.961)}</a> }} />
      </p>
    </State>
  );
}

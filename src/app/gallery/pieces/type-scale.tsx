import { useReader } from '../../ui/reader.tsx';
import { useEither } from '../use-either.ts';

const SIZES = ['note', 'small', 'body', 'lead', 'figure'] as const;
const WEIGHTS = ['plain', 'medium', 'strong'] as const;

/** Every size in every weight; figures stand under one another. */
export function TypeScalePiece() {
  const { format } = useReader();
  const either = useEither();
  return (
    <div>
      {SIZES.map((size) => (
        <p key={size} style={{ fontSize: `var(--type-${size})` }}>
          {WEIGHTS.map((weight) => (
            <span key={weight} style={{ fontWeight: `var(--weight-${weight})`, marginInlineEnd: 'var(--space-4)' }}>
              {either('Answered', 'أُجيب')} {format.percent(0.961)}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

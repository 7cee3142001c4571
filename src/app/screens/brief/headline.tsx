import type { FigureRef } from '../../../core/brief/brief-facts.ts';
import type { Segment } from '../../../i18n/headline/segment.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import './headline.css';

/** The answer: one sentence at the size of a headline, and what must be said with it; every number opens its figure. */
export function Headline({ sentences }: { readonly sentences: readonly (readonly Segment[])[] | null }) {
  const { say } = useReader();
  const [first, ...others] = sentences ?? [];
  if (!first) {
    return (
      <div className="headline" aria-busy="true">
        <h1 className="visually-hidden">{say('nav.brief')}</h1>
        <Skeleton blockSize="var(--headline-block)" inlineSize="min(31em, 100%)" />
      </div>
    );
  }
  return (
    <div className="headline">
      <h1>
        <Sentence segments={first} />
      </h1>
      {others.length > 0 && (
        <p className="headline-more">
          {others.map((segments, i) => (
            <span key={segments[0]?.text ?? i}>
              <Sentence segments={segments} />{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Sentence({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment, i) =>
    segment.figure === undefined ? (
      segment.text
    ) : (
      <FigureLink
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
        key={i}
        figure={pointerOf(segment.figure)}
        className={`headline-figure headline-${segment.tone}`}
      >
        {segment.text}
      </FigureLink>
    ),
  );
}

const pointerOf = ({ kpi, period, group }: FigureRef): FigurePointer => ({
  kpi,
  period,
  ...(group ? { by: group.dimension, group: group.value } : {}),
});

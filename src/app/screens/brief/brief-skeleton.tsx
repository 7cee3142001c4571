import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The page before its figures: the same blocks in the same places. */
export function BriefSkeleton() {
  const { say } = useReader();
  return (
    <div className="brief" role="status" aria-label={say('state.loadingFigures')}>
      <div className="headline">
        <h1 className="visually-hidden">{say('nav.brief')}</h1>
        <Skeleton blockSize={88} inlineSize="min(31em, 100%)" />
        <p className="stamp">
          <Skeleton blockSize={20} inlineSize="min(44em, 100%)" />
        </p>
      </div>
      <div className="tiles">
        {EIGHT.map((key) => (
          <div key={key} className="tile">
            <Skeleton blockSize={128} />
          </div>
        ))}
      </div>
      <ChartsSkeleton />
    </div>
  );
}

/** The first row of pictures before it comes. */
export function ChartsSkeleton() {
  return (
    <div className="brief-pair">
      <div className="card">
        <Skeleton blockSize={390} />
      </div>
      <div className="card">
        <Skeleton blockSize={390} />
      </div>
    </div>
  );
}

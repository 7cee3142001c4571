import { Link } from 'wouter';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useReader } from '../../ui/reader.tsx';

/** An address that leads nowhere, and the way back. */
export default function NotFoundScreen() {
  const { say } = useReader();
  return (
    <EmptyState title={say('shell.notFound')}>
      <Link href="/" className="button">
        {say('shell.toBrief')}
      </Link>
    </EmptyState>
  );
}

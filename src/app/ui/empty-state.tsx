import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export function EmptyState({
  title,
  advice,
  children,
}: {
  readonly title: string;
  readonly advice?: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className="state">
      <h1>{title}</h1>
      {advice && <p>{advice}</p>}
      {children}
    </section>
  );
}

import { type ReactNode, useId } from 'react';

/** A titled part of the screen. */
export function EvidenceCard({
  title,
  subtitle,
  actions,
  children,
}: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="card evidence-card" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {subtitle && <p className="card-sub">{subtitle}</p>}
        </div>
        {actions && <div className="evidence-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** A table that scrolls on its own where the page is narrow, reachable by keyboard. */
export function TableRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="evidence-region" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

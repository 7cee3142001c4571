import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { TableExportButton } from '../export/table-export-button.tsx';
import './data-card.css';

const TableSeen = createContext<(isSeen: boolean) => void>(() => {});

/** A titled part of the screen; a table in it can be taken away. */
export function DataCard({
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
  const card = useRef<HTMLElement>(null);
  const [hasTable, setTable] = useState(false);
  return (
    <section ref={card} className="card data-card" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {subtitle && <p className="card-sub">{subtitle}</p>}
        </div>
        {(actions || hasTable) && (
          <div className="data-actions">
            {actions}
            {hasTable && (
              <TableExportButton title={title} subtitle={typeof subtitle === 'string' ? subtitle : ''} headingId={id} within={card} />
            )}
          </div>
        )}
      </header>
      <TableSeen value={setTable}>{children}</TableSeen>
    </section>
  );
}

/** A table that scrolls on its own where the page is narrow, reachable by keyboard. */
export function TableRegion({
  label,
  isExported = true,
  children,
}: {
  readonly label: string;
  /** false: the card has a way out of its own */
  readonly isExported?: boolean;
  readonly children: ReactNode;
}) {
  const seen = useContext(TableSeen);
  useEffect(() => {
    seen(isExported);
    return () => seen(false);
  }, [seen, isExported]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="data-region" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

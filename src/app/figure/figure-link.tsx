import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHref } from '../url/use-view.ts';
import './figure-link.css';
import { type FigurePointer, pointingAt } from './figure-pointer.ts';
import { OPENED_HERE } from './use-figure-panel.ts';

export interface FigureLinkProps {
  readonly figure: FigurePointer;
  readonly className?: string;
  /** where the visible text alone does not say what opens */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A number that opens what stands behind it; a link, so that it can be sent and opened beside. */
export function FigureLink({ figure, className = '', label, children }: FigureLinkProps) {
  const hrefOf = useHref();
  return (
    <Link
      href={hrefOf((view) => pointingAt('figure', figure, view))}
      state={OPENED_HERE}
      className={`figure-link ${className}`}
      aria-haspopup="dialog"
      aria-label={label}
    >
      {children}
    </Link>
  );
}

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, OverlayArrow, TooltipTrigger } from 'react-aria-components/Tooltip';
import './tooltip.css';

/** A word more about a focusable element; never the only place where something is said. */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={300}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        <OverlayArrow className="tooltip-arrow" />
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

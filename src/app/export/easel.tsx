import { type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import './easel.css';

/** Draws something where nobody looks, and gives what was drawn. */
export type Draw = (picture: ReactElement) => Promise<readonly HTMLElement[]>;

/** A place beside the screen for pictures that no screen shows: what a file may hold is not always what was on it. */
export function useEasel(): { readonly easel: React.ReactNode; readonly draw: Draw } {
  const [picture, setPicture] = useState<ReactElement | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const draw: Draw = async (next) => {
    flushSync(() => setPicture(next));
    // a chart has its width a frame after it stands
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return place.current ? [place.current] : [];
  };
  const easel = (
    <div className="easel" aria-hidden="true" inert>
      <div ref={place}>{picture}</div>
    </div>
  );
  return { easel, draw };
}

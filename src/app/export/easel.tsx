import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ExportDocument } from '../../export/export-document.ts';
import { AnswerChart } from '../answer/answer-chart.tsx';
import './easel.css';

/** Draws an answer where nobody looks, and gives what was drawn. */
export type Draw = (document: ExportDocument) => Promise<readonly HTMLElement[]>;

/** A place beside the screen for pictures that no screen shows: what a file may hold is not always what was on it. */
export function useEasel(): { readonly easel: React.ReactNode; readonly draw: Draw } {
  const [document, setDocument] = useState<ExportDocument | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const draw: Draw = async (next) => {
    flushSync(() => setDocument(next));
    // a chart has its width a frame after it stands
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return place.current ? [place.current] : [];
  };
  const easel = (
    <div className="easel" aria-hidden="true" inert>
      <div ref={place}>{document && <AnswerChart document={document} />}</div>
    </div>
  );
  return { easel, draw };
}

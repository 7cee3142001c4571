import type { Exportable } from './exportable.ts';

interface Registered {
  /** stands where the chart stands */
  readonly place: () => HTMLElement | null;
  readonly exportable: () => Exportable;
}

const registered = new Set<Registered>();

/** Says that something can be taken away, for as long as it is on the screen. @returns what ends that */
export function registerExportable(entry: Registered): () => void {
  registered.add(entry);
  return () => {
    registered.delete(entry);
  };
}

/** Everything on the screen that can be taken away, in reading order. */
export function screenExportables(): readonly Exportable[] {
  const placed = [...registered].flatMap(({ place, exportable }) => {
    const element = place();
    return element ? [{ element, exportable }] : [];
  });
  const isBefore = (a: HTMLElement, b: HTMLElement) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
  return placed.sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1)).map(({ exportable }) => exportable());
}

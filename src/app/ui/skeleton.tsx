import './skeleton.css';

/** A quiet block of the size of what will stand here, so that nothing jumps. */
export function Skeleton({ blockSize, inlineSize }: { readonly blockSize: number | string; readonly inlineSize?: number | string }) {
  return <span className="skeleton" style={{ blockSize, inlineSize }} aria-hidden="true" />;
}

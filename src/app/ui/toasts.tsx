import { lazy, Suspense, useSyncExternalStore } from 'react';
import { onToasts, toasts } from './toast-queue.ts';

const ToastCard = lazy(async () => ({ default: (await import('./toast-card.tsx')).ToastCard }));

/** The region where what has happened is said; it is read out, stays while it is pointed at, and never takes the focus. */
export function Toasts({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  const queued = useSyncExternalStore(onToasts, toasts);
  return (
    <section className="toasts" aria-label={label} aria-live="polite">
      <Suspense>
        {queued.map((toast) => (
          <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} />
        ))}
      </Suspense>
    </section>
  );
}

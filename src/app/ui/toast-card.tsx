import { useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import { dismissToast, type QueuedToast } from './toast-queue.ts';
import './toasts.css';

const SHOWN_MS = 12_000;

/** One notice, what can be done about it, and a way to be rid of it. */
export function ToastCard({ toast, closeLabel }: { readonly toast: QueuedToast; readonly closeLabel: string }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  const { action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only holds the time; everything can be done by its buttons
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismissToast(toast.id);
            action.onAction();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={closeLabel} onClick={() => dismissToast(toast.id)}>
        <Icon name="cross" size={14} />
      </button>
    </div>
  );
}

/** Something that has happened, and what can be done about it. */
export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

export interface QueuedToast extends Toast {
  readonly id: number;
}

let queue: readonly QueuedToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly QueuedToast[]): void {
  queue = next;
  for (const listener of listeners) listener();
}

/** Says that something has happened; whoever has mounted `Toasts` shows it. At most three are on screen. */
export function showToast(toast: Toast): void {
  set([...queue, { ...toast, id: ++lastId }].slice(-3));
}

export const dismissToast = (id: number): void => set(queue.filter((toast) => toast.id !== id));

export const toasts = (): readonly QueuedToast[] => queue;

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

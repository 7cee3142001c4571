import { useSyncExternalStore } from 'react';
import type { Verification } from '../../../core/evidence/verdict.ts';

/** When a snapshot was last asked again on this device, and what came of it. */
export interface LoggedVerification {
  readonly checkedAt: number;
  readonly isSame: boolean;
}

const KEY = 'tajawub.verified';
/** The oldest are forgotten. */
const MOST = 500;

type Log = Readonly<Record<string, LoggedVerification>>;
let cached: { readonly text: string; readonly log: Log } = { text: '', log: {} };
const listeners = new Set<() => void>();

function read(): Log {
  let text = '';
  try {
    text = localStorage.getItem(KEY) ?? '';
    if (text !== cached.text) cached = { text, log: text === '' ? {} : logOf(JSON.parse(text)) };
  } catch {
    // refused storage, or something else wrote it: nothing was checked here then
    cached = { text, log: {} };
  }
  return cached.log;
}

function logOf(untrusted: unknown): Log {
  const entries = Object.entries((untrusted ?? {}) as Record<string, Partial<LoggedVerification> | null>);
  return Object.fromEntries(
    entries.flatMap(([id, entry]) =>
      typeof entry?.checkedAt === 'number' && typeof entry.isSame === 'boolean'
        ? [[id, { checkedAt: entry.checkedAt, isSame: entry.isSame }] as const]
        : [],
    ),
  );
}

/** @param checkedAt seconds since 1970 */
export function logVerification({ id, isSame }: Pick<Verification, 'id' | 'isSame'>, checkedAt: number): void {
  const others = Object.entries(read()).filter(([other]) => other !== id);
  const newest = others.sort(([, a], [, b]) => b.checkedAt - a.checkedAt).slice(0, MOST - 1);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(newest), [id]: { checkedAt, isSame } }));
  } catch {
    // Storage may be refused (private windows): then the check is only on screen.
  }
  for (const listener of listeners) listener();
}

/** By id of the snapshot. */
export const useVerificationLog = (): Log => useSyncExternalStore(subscribe, read);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import { useEffect, useRef, useState } from 'react';
import { useEngine } from '../../data/engine-context.tsx';
import { logVerification } from './verification-log.ts';

interface Outcome {
  readonly same: number;
  readonly different: number;
  readonly failed: number;
}

/** Asks snapshots again one after the other, so that a store is not asked for everything at once; leaving the page ends it. */
export function useVerifyAll(ids: readonly string[]) {
  const engine = useEngine();
  const [done, setDone] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    let [same, different, failed] = [0, 0, 0];
    setOutcome(null);
    for (const [i, id] of ids.entries()) {
      setDone(i);
      try {
        const verification = await engine.evidence.verify(id, signal);
        logVerification(verification, Math.floor(Date.now() / 1000));
        if (verification.isSame) same++;
        else different++;
      } catch {
        if (signal.aborted) return;
        failed++;
      }
    }
    setDone(null);
    setOutcome({ same, different, failed });
  };
  return { isBusy: done !== null, done: done ?? 0, outcome, start: () => void start() };
}

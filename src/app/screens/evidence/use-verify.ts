import { useEffect, useRef, useState } from 'react';
import type { Verification } from '../../../core/evidence/verdict.ts';
import { type EngineError, toEngineError } from '../../data/engine-error.ts';
import { logVerification } from './verification-log.ts';

export interface Verify {
  readonly isBusy: boolean;
  /** it has taken so long that one wonders */
  readonly isSlow: boolean;
  readonly verification: Verification | null;
  readonly error: EngineError | null;
  /** @param isKept of a snapshot that the store keeps: then this device remembers what came of it */
  readonly start: (ask: (signal: AbortSignal) => Promise<Verification>, isKept: boolean) => void;
}

const SLOW_MS = 1000;

/** One snapshot asked again; a new question forgets the one before. */
export function useVerify(): Verify {
  const [isBusy, setBusy] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const [verification, setVerification] = useState<Verification | null>(null);
  const [error, setError] = useState<EngineError | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (!isBusy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  const start = async (ask: (signal: AbortSignal) => Promise<Verification>, isKept: boolean): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setError(null);
    setVerification(null);
    try {
      const found = await ask(controller.signal);
      if (controller.signal.aborted) return;
      if (isKept) logVerification(found, Math.floor(Date.now() / 1000));
      setVerification(found);
    } catch (failure) {
      if (controller.signal.aborted) return;
      setError(toEngineError(failure));
    }
    setBusy(false);
  };
  return { isBusy, isSlow, verification, error, start: (ask, isKept) => void start(ask, isKept) };
}

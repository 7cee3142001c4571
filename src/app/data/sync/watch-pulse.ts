const BEAT_MS = 1500;
/** Beats without an answer after which it is dead: 6 seconds, or 12 while it is known to have much to do. */
const MOST_MISSED = 4;
const MOST_MISSED_AT_WORK = 8;
/** until it was heard for the first time: its script may be long on its way */
const MOST_MISSED_UNHEARD = 40;

export interface Watched {
  /** resolves when it was heard */
  ping(): Promise<unknown>;
  isAtWork(): boolean;
  /** whether it has answered anything else */
  wasHeard(): boolean;
  /** told once */
  onSilence(): void;
}

/**
 * Looks every beat whether the last ping was answered: the system may end a worker without a word. Beats are counted, not seconds:
 * a machine that slept an hour has missed one.
 * @returns ends it
 */
export function watchPulse({ ping, isAtWork, wasHeard, onSilence }: Watched): () => void {
  let missed = 0;
  let isAnswered = true;
  let isHeard = false;
  const timer = setInterval(() => {
    if (isAnswered) {
      missed = 0;
      isAnswered = false;
      ping().then(
        () => {
          isAnswered = true;
          isHeard = true;
        },
        () => {},
      );
      return;
    }
    missed += 1;
    if (missed < (!isHeard && !wasHeard() ? MOST_MISSED_UNHEARD : isAtWork() ? MOST_MISSED_AT_WORK : MOST_MISSED)) return;
    clearInterval(timer);
    onSilence();
  }, BEAT_MS);
  return () => clearInterval(timer);
}

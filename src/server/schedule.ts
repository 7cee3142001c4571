/** Something done again and again beside the server, such as pulling new records. */
export interface ScheduledTask {
  readonly everySeconds: number;
  /** Runs alone: the next turn waits for it. It should end soon after the signal. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** A failed turn is told and tried again at the next. */
  readonly onError: (error: unknown) => void;
}

/** Starts at once, then after each interval; the returned function stops it and resolves when nothing runs any more. */
export function startSchedule(task: ScheduledTask): () => Promise<void> {
  const controller = new AbortController();
  let wake = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, task.everySeconds * 1000);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const turns = async (): Promise<void> => {
    while (!controller.signal.aborted) {
      try {
        await task.run(controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) task.onError(error);
      }
      if (!controller.signal.aborted) await pause();
    }
  };
  const done = turns();
  return async () => {
    controller.abort();
    wake();
    await done;
  };
}

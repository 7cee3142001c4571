const SLICE_MS = 12;

/** Work to its end, with a rest after every few milliseconds: questions are heard meanwhile. */
export async function inSlices<T>(work: Generator<void, T>, rest: () => Promise<void>, signal?: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    if (performance.now() - since < SLICE_MS) continue;
    await rest();
    signal?.throwIfAborted();
    since = performance.now();
  }
}

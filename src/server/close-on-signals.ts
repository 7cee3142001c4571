/** Closes the server at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function closeOnSignals(server: { close(): Promise<void> }, onClosed: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      void server.close().then(onClosed);
    });
  }
}

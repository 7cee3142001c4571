/** Promises of what was asked lately, the least recently asked forgotten first; a failure is not kept. */
export class Recent<T> {
  readonly #kept = new Map<string, Promise<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const found = this.#kept.get(key) ?? ask();
    this.#kept.delete(key);
    this.#kept.set(key, found);
    found.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return found;
  }

  clear(): void {
    this.#kept.clear();
  }
}

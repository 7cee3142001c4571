const KEY = 'tajawub.author';

/** The name under which this viewer last changed something, kept on the machine; nobody has verified it. Empty: none yet. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be refused (private windows); the name is then typed again.
  }
}

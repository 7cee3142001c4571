const KEY = 'tajawub.explore.recent';
const MOST = 8;

/** The questions last asked on this machine, the latest first; none where nothing may be kept. */
export function recentQuestions(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberQuestion(question: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([question, ...recentQuestions().filter((other) => other !== question)].slice(0, MOST)));
  } catch {
    // storage may be refused (private windows); then nothing is remembered
  }
}

export function forgetQuestions(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

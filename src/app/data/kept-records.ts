const KEY = 'tajawub.kept';
const CHOICE = 'tajawub.answers';

/** Whether this device has kept records and may answer from them: known before anything is loaded. */
export function hasKeptRecords(): boolean {
  try {
    return localStorage.getItem(KEY) !== null && localStorage.getItem(CHOICE) !== 'server';
  } catch {
    return false;
  }
}

export function rememberKept(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be refused (private windows); the next visit then begins with the server.
  }
}

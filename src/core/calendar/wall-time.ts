const written = /^(\d\d):(\d\d)$/;

/** `07:15` to seconds since the day's 00:00 on the wall, `24:00` to 86400; null for anything else. */
export function parseWallTime(text: string): number | null {
  const m = written.exec(text);
  if (!m) return null;
  const seconds = Number(m[1]) * 3600 + Number(m[2]) * 60;
  return Number(m[2]) < 60 && seconds <= 24 * 3600 ? seconds : null;
}

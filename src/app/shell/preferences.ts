import { useSyncExternalStore } from 'react';
import { DIGITS, type Digits, LANGUAGES, type Language } from '../../i18n/language.ts';
import { TIME_AXES, type TimeAxis } from '../ui/reader.tsx';

/** What a viewer likes and would not send to a colleague; it stays on the machine. index.html reads the same keys before the first paint. */
export interface Preferences {
  /** null: as the system has it */
  readonly theme: 'light' | 'dark' | null;
  /** null: as the browser has it */
  readonly language: Language | null;
  readonly digits: Digits;
  readonly timeAxis: TimeAxis;
  /** whether keys without Ctrl do anything; the palette's Ctrl K always does. @source WCAG 2.2, 2.1.4 */
  readonly hotkeys: 'on' | 'off';
  /** who answers once the records are here */
  readonly answers: 'device' | 'server';
  /** more records than that stay with the server */
  readonly deviceLimit: (typeof DEVICE_LIMITS)[number];
}

export const DEVICE_LIMITS = ['500000', '2000000', '5000000'] as const;
const CHOICES = {
  theme: ['light', 'dark'],
  language: LANGUAGES,
  digits: DIGITS,
  timeAxis: TIME_AXES,
  hotkeys: ['on', 'off'],
  answers: ['device', 'server'],
  deviceLimit: DEVICE_LIMITS,
} as const;
const KEYS = ['theme', 'language', 'digits', 'timeAxis', 'hotkeys', 'answers', 'deviceLimit'] as const;

const storageKey = (name: keyof Preferences) => `tajawub.${name}`;
const listeners = new Set<() => void>();
let current = read();

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    for (const name of KEYS) {
      const value = current[name];
      if (value === null) localStorage.removeItem(storageKey(name));
      else localStorage.setItem(storageKey(name), value);
    }
  } catch {
    // Storage may be refused (private windows); the choice then lasts for the visit.
  }
  for (const listener of listeners) listener();
}

/** The viewer's language where the address names none. */
export function preferredLanguage(preferences: Preferences): Language {
  return preferences.language ?? (navigator.language.toLowerCase().startsWith('ar') ? 'ar' : 'en');
}

function read(): Preferences {
  const kept = <T extends string>(name: keyof Preferences, choices: readonly T[]): T | null => {
    try {
      const value = localStorage.getItem(storageKey(name));
      return choices.find((choice) => choice === value) ?? null;
    } catch {
      return null;
    }
  };
  return {
    theme: kept('theme', CHOICES.theme),
    language: kept('language', CHOICES.language),
    digits: kept('digits', CHOICES.digits) ?? 'latn',
    timeAxis: kept('timeAxis', CHOICES.timeAxis) ?? 'ltr',
    hotkeys: kept('hotkeys', CHOICES.hotkeys) ?? 'on',
    answers: kept('answers', CHOICES.answers) ?? 'device',
    deviceLimit: kept('deviceLimit', CHOICES.deviceLimit) ?? '2000000',
  };
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== null && !event.key.startsWith('tajawub.')) return;
    current = read();
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', fromOtherTab);
  };
}

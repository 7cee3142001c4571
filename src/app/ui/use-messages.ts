import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import type { MessageKey } from '../../i18n/messages/en.ts';

type Texts = Readonly<Record<MessageKey, string>>;

export interface Words {
  readonly language: Language;
  readonly texts: Texts;
}

/** The words of one language are all that a page needs: the other's come when the reader turns to them. */
const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('../../i18n/messages/en.ts')).en,
  ar: async () => (await import('../../i18n/messages/ar.ts')).ar,
};

const loaded = new Map<Language, Words>();
const loading = new Map<Language, Promise<void>>();
const listeners = new Set<() => void>();

export function loadMessages(language: Language): Promise<void> {
  const known = loading.get(language);
  if (known) return known;
  const promise = LOADERS[language]().then(
    (texts) => {
      loaded.set(language, { language, texts });
      for (const listener of listeners) listener();
    },
    (error: unknown) => {
      loading.delete(language);
      throw error;
    },
  );
  loading.set(language, promise);
  return promise;
}

/**
 * The words of a language; until they are here those that were shown last, or null. Then the other language's are fetched in
 * quiet, so that a switch is live.
 */
export function useMessages(language: Language): Words | null {
  const words = useSyncExternalStore(subscribe, () => loaded.get(language) ?? null);
  const last = useRef<Words | null>(null);
  const isHere = words !== null;
  useEffect(() => {
    if (words) last.current = words;
  }, [words]);
  useEffect(() => {
    void loadMessages(language);
    if (!isHere) return;
    const timer = setTimeout(() => {
      for (const other of LANGUAGES) void loadMessages(other);
    }, 2000);
    return () => clearTimeout(timer);
  }, [language, isHere]);
  return words ?? last.current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

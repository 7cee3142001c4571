import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormatter, type Formatter } from '../../i18n/formatter.ts';
import type { Digits, Language } from '../../i18n/language.ts';
import { createTranslate, type Translate } from '../../i18n/translate.ts';

/** Who reads: their words and their way of writing numbers. */
export interface Reader {
  readonly language: Language;
  readonly digits: Digits;
  readonly say: Translate;
  /** with dates in the given reporting zone */
  readonly formatIn: (zone: string) => Formatter;
  /** without a zone of its own: for numbers and durations */
  readonly format: Formatter;
}

const ReaderContext = createContext<Reader | null>(null);

export function ReaderProvider({
  language,
  digits,
  children,
}: {
  readonly language: Language;
  readonly digits: Digits;
  readonly children: ReactNode;
}) {
  const reader = useMemo(() => createReader(language, digits), [language, digits]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('No reader: wrap the tree in <ReaderProvider>.');
  return reader;
}

function createReader(language: Language, digits: Digits): Reader {
  const formatters = new Map<string, Formatter>();
  const formatIn = (zone: string) => {
    const known = formatters.get(zone) ?? createFormatter(language, { digits, zone });
    formatters.set(zone, known);
    return known;
  };
  return { language, digits, say: createTranslate(language, digits), formatIn, format: formatIn('UTC') };
}

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormatter, type Formatter } from '../../i18n/formatter.ts';
import { type Digits, directionOf, type Language } from '../../i18n/language.ts';
import type { MessageTexts } from '../../i18n/messages/en.ts';
import { createSay } from '../../i18n/say.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useMessages, type Words } from './use-messages.ts';

/** Which way time runs on a page that reads from right to left: from left to right all the same, or as the page does. */
export const TIME_AXES = ['ltr', 'page'] as const;
export type TimeAxis = (typeof TIME_AXES)[number];

/** Who reads: their words, their way of writing numbers, and which way time runs in their charts. */
export interface Reader {
  readonly language: Language;
  readonly digits: Digits;
  /** `rtl`: later is further left */
  readonly timeDirection: 'ltr' | 'rtl';
  readonly say: Translate;
  /** with dates in the given reporting zone */
  readonly formatIn: (zone: string) => Formatter;
  /** without a zone of its own: for numbers and durations */
  readonly format: Formatter;
}

const ReaderContext = createContext<Reader | null>(null);

/** Shows nothing until the words of the first language are here; while another's come, those of the one before stand. */
export function ReaderProvider({
  language,
  digits,
  timeAxis = 'ltr',
  children,
}: {
  readonly language: Language;
  readonly digits: Digits;
  readonly timeAxis?: TimeAxis;
  readonly children: ReactNode;
}) {
  const words = useMessages(language);
  const reader = useMemo(() => words && createReader(words, digits, timeAxis), [words, digits, timeAxis]);
  return reader && <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('No reader: wrap the tree in <ReaderProvider>.');
  return reader;
}

function createReader({ language, texts }: Words, digits: Digits, timeAxis: TimeAxis): Reader {
  const formatters = new Map<string, Formatter>();
  const formatIn = (zone: string) => {
    const known = formatters.get(zone) ?? createFormatter(language, { digits, zone });
    formatters.set(zone, known);
    return known;
  };
  const timeDirection = timeAxis === 'page' ? directionOf(language) : 'ltr';
  return { language, digits, timeDirection, say: createSay<MessageTexts>(texts, language, digits), formatIn, format: formatIn('UTC') };
}

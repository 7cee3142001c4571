import { encodeQuery } from '../../contract/encode-query.ts';
import type { KpiQuery } from '../../core/query.ts';
import type { Language } from '../../i18n/language.ts';
import type { FileChoice, FileKind } from './chart-files.ts';

interface Asked {
  readonly query: KpiQuery;
  readonly kind: FileKind;
  readonly choice: FileChoice;
  readonly language: Language;
  /** null: the names of the figures */
  readonly title: string | null;
  readonly link: string;
}

/** The command line that writes the same file. */
export function commandFor({ query, kind, choice, language, title, link }: Asked): string {
  const isPicture = kind === 'png' || kind === 'svg';
  const looks = [
    ...(choice.size === 'screen' ? [] : ['--size', choice.size]),
    ...(choice.background === 'white' ? [] : ['--background', choice.background]),
    ...(kind === 'png' && choice.resolution !== '2' ? ['--resolution', choice.resolution] : []),
  ];
  const words = [
    ...['export', encodeQuery(query), '--format', kind, '--lang', language],
    ...(title === null ? [] : ['--title', quoted(title)]),
    ...['--link', quoted(link)],
    ...(choice.suppress ? [] : ['--no-suppress']),
    ...(isPicture ? looks : []),
    ...['--out', `tajawub.${kind}`],
  ];
  return `npx tajawub ${words.join(' ')}`;
}

/** In single quotes, in which a shell reads nothing. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

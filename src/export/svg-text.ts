import { createTextCleaner } from './text-cleaner.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const OPENERS = { '\u2066': 'ltr', '\u2067': 'rtl', '\u2068': null } as const;
const isStrongRightToLeft = /^[^A-Za-z\u0590-\u08FF]*[\u0590-\u08FF]/;

/**
 * Text as the content of an SVG text element: isolates become spans that say the same, so that numbers keep their order; every
 * other mark that steers direction is gone, and with it what could turn a name around.
 */
export function svgText(text: string): string {
  let open = 0;
  let markup = '';
  let plain = '';
  const cleaner = createTextCleaner();
  const flush = (): void => {
    markup += escapeXml(cleaner.xml(plain));
    plain = '';
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (letter in OPENERS) {
      flush();
      const said = OPENERS[letter as keyof typeof OPENERS];
      const direction = said ?? (isStrongRightToLeft.test(text.slice(i + 1)) ? 'rtl' : 'ltr');
      markup += `<tspan direction="${direction}" unicode-bidi="isolate">`;
      open += 1;
    } else if (letter === '\u2069') {
      flush();
      if (open > 0) markup += '</tspan>';
      open = Math.max(0, open - 1);
    } else plain += letter;
  }
  flush();
  return markup + '</tspan>'.repeat(open);
}

/** Text inside an attribute: clean, escaped. */
export const svgAttribute = (text: string): string => escapeXml(createTextCleaner().xml(text));

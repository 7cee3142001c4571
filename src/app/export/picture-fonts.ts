import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import latin500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?url';
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly address: string;
  readonly isArabic: boolean;
}

const FACES: readonly Face[] = [
  { family: 'IBM Plex Sans', weight: 400, address: latin400, isArabic: false },
  { family: 'IBM Plex Sans', weight: 500, address: latin500, isArabic: false },
  { family: 'IBM Plex Sans', weight: 600, address: latin600, isArabic: false },
  { family: 'IBM Plex Sans Arabic', weight: 400, address: arabic400, isArabic: true },
  { family: 'IBM Plex Sans Arabic', weight: 500, address: arabic500, isArabic: true },
  { family: 'IBM Plex Sans Arabic', weight: 600, address: arabic600, isArabic: true },
];
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF]/;

const known = new Map<string, Promise<string>>();

/** `@font-face` rules, with their data, for the weights and letters that a picture uses. */
export async function fontCssFor(markup: string): Promise<string> {
  const weights = new Set([...markup.matchAll(/font-weight="(\d+)"/g)].map(([, weight]) => Number(weight)));
  const hasArabic = ARABIC.test(markup);
  const used = FACES.filter(({ weight, isArabic }) => (weights.has(weight) || weight === 400) && (hasArabic || !isArabic));
  return (await Promise.all(used.map(ruleOf))).join('');
}

async function ruleOf({ family, weight, address, isArabic }: Face): Promise<string> {
  let data = known.get(address);
  if (!data) {
    data = dataOf(address);
    known.set(address, data);
  }
  const range = isArabic ? 'unicode-range:U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF;' : '';
  return `@font-face{font-family:'${family}';font-weight:${weight};${range}src:url(data:font/woff2;base64,${await data}) format('woff2');}`;
}

async function dataOf(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

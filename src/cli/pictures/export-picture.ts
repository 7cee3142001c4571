import { existsSync } from 'node:fs';
import { encodeQuery } from '../../contract/encode-query.ts';
import type { KpiQuery } from '../../core/query.ts';
import { serviceAt } from '../database/open-service.ts';
import type { Options } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type DrawChoice, drawAnswer, type PictureFormat, printScreen } from './draw.ts';
import { findChromium } from './find-chromium.ts';
import { withPage } from './with-page.ts';
import { type AppAddress, withServer } from './with-server.ts';

const CHOICES = {
  size: ['screen', 'wide', 'half', 'square'],
  background: ['white', 'none'],
  resolution: ['2', '1', '300'],
} as const;

/**
 * The query's answer as a picture, drawn by an installed Chromium at the app's own page.
 * @throws CommandFault where there is no Chromium or no built app; ApiProblem where the query is refused
 */
export async function exportPicture(format: PictureFormat, query: KpiQuery, options: Options, terminal: Terminal): Promise<Uint8Array> {
  const choice = choiceOf(options);
  const chromium = findChromium(process.env);
  return withServer(options, async (app) => {
    terminal.progress({ en: 'Asking for the figures', ar: 'طلب الأرقام' });
    await serviceAt(app.url).ask(query);
    terminal.progress({ en: 'Drawing', ar: 'الرسم' });
    const address = renderAddress(app, query, options, terminal);
    return withPage(chromium, address, terminal.language, (page) => drawAnswer(page, format, choice));
  });
}

/** Behind `#`, so that no query is too long. */
function renderAddress(app: AppAddress, query: KpiQuery, options: Options, { language }: Terminal): string {
  const q = encodeQuery(query);
  const title = options.text('title');
  const link = options.text('link') ?? (app.isLasting ? `${app.url}/render?lang=${language}&q=${q}` : '');
  const asked = new URLSearchParams({ q, link, ...(title === null ? {} : { title }) });
  return `${app.url}/render?lang=${language}#${asked}`;
}

/** The address of a screen (`/trends?from=…`, or as the browser shows it) that carries no query; null: it is something else. */
export function screenOf(given: string): string | null {
  const isPath = given.startsWith('/') && !existsSync(given);
  if (!isPath && !/^https?:\/\//.test(given)) return null;
  if (!URL.canParse(given, 'http://127.0.0.1')) return null;
  const { pathname, search, searchParams } = new URL(given, 'http://127.0.0.1');
  return searchParams.has('q') ? null : `${pathname}${search}`;
}

/** A screen as it prints. */
export function exportScreen(screen: string, options: Options, terminal: Terminal): Promise<Uint8Array> {
  const chromium = findChromium(process.env);
  return withServer(options, ({ url }) => {
    const address = new URL(screen, url);
    if (options.text('lang') !== null || !address.searchParams.has('lang')) address.searchParams.set('lang', terminal.language);
    terminal.progress({ en: 'Printing the screen', ar: 'طباعة الشاشة' });
    return withPage(chromium, address.href, terminal.language, printScreen);
  });
}

function choiceOf(options: Options): DrawChoice {
  const one = <Name extends keyof typeof CHOICES>(name: Name): (typeof CHOICES)[Name][number] => {
    const known: readonly (typeof CHOICES)[Name][number][] = CHOICES[name];
    const asked = options.text(name);
    const found = asked === null ? known[0] : known.find((value) => value === asked);
    if (found !== undefined) return found;
    throw new UsageError({ en: `--${name}: use one of ${known.join(', ')}.`, ar: `‏--${name}: استخدم إحدى القيم ${known.join(', ')}.` });
  };
  return { size: one('size'), background: one('background'), resolution: one('resolution') };
}

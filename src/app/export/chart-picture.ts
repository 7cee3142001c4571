import type { ExportFact } from '../../export/export-document.ts';
import { frameSvg, type SvgPicture } from '../../export/svg-frame.ts';
import { captureChart, wrapText } from './capture-chart.ts';
import { fontCssFor } from './picture-fonts.ts';

/** What stands around the chart, in the reader's language. */
export interface PictureTexts {
  readonly language: 'ar' | 'en';
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly facts: readonly ExportFact[];
}

export const PICTURE_SIZES = {
  screen: null,
  wide: { width: 1280, height: 720 },
  half: { width: 794, height: 561 },
  square: { width: 1080, height: 1080 },
} as const;
export type PictureSize = keyof typeof PICTURE_SIZES;

const PLEX = "'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif";

/** The chart inside a frame as one SVG that needs nothing else: words, fonts and colours are in it. */
export async function chartPicture(
  chart: readonly HTMLElement[],
  { language, title, subtitle, summary, facts }: PictureTexts,
  { size, background }: { readonly size: PictureSize; readonly background: 'white' | 'none' },
): Promise<SvgPicture> {
  const body = captureChart(chart);
  const lines = (text: string, font: string) => (text === '' ? [] : wrapText(text, body.width, `${font} ${PLEX}`));
  const frame = {
    language,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    title: lines(title, '600 17px'),
    subtitle: lines(subtitle, '400 13px'),
    summary: lines(summary, '400 13px'),
    stamp: lines(facts.map(({ name, text }) => `${name}: ${text}`).join(' · '), '400 10.5px'),
    body,
    background,
    size: PICTURE_SIZES[size],
    fontCss: '',
  };
  return frameSvg({ ...frame, fontCss: await fontCssFor(frameSvg(frame).svg) });
}

import { svgAttribute, svgText } from './svg-text.ts';

/** A picture of a chart with everything around it that it needs to stand alone; sizes are CSS pixels, text is wrapped already. */
export interface SvgFrame {
  readonly language: 'ar' | 'en';
  readonly direction: 'rtl' | 'ltr';
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  /** the chart in a sentence: for whoever does not see it */
  readonly summary: readonly string[];
  /** what the figures rest on */
  readonly stamp: readonly string[];
  /** the chart's own marks, legend and labels, as SVG */
  readonly body: { readonly markup: string; readonly width: number; readonly height: number };
  /** `@font-face` rules with their data */
  readonly fontCss: string;
  readonly background: 'white' | 'none';
  /** null: as large as its contents; otherwise the contents are fitted into it */
  readonly size: { readonly width: number; readonly height: number } | null;
}

export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const FAMILY = "'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif";
const LINES = {
  title: { size: 17, step: 24, weight: 600, fill: '#14202b' },
  subtitle: { size: 13, step: 19, weight: 400, fill: '#57626d' },
  summary: { size: 13, step: 19, weight: 400, fill: '#14202b' },
  stamp: { size: 10.5, step: 15, weight: 400, fill: '#57626d' },
} as const;

/** Lays title, subtitle, chart, sentence and stamp below each other. */
export function frameSvg(frame: SvgFrame): SvgPicture {
  const { direction, body, size } = frame;
  const width = body.width + 2 * MARGIN;
  const x = direction === 'rtl' ? width - MARGIN : MARGIN;
  let y = MARGIN;
  const block = (lines: readonly string[], { size: fontSize, step, weight, fill }: (typeof LINES)[keyof typeof LINES]): string =>
    lines
      .map((line) => {
        y += step;
        return `<text x="${x}" y="${y - step * 0.3}" direction="${direction}" font-size="${fontSize}" font-weight="${weight}" fill="${fill}">${svgText(line)}</text>`;
      })
      .join('\n');
  const head = [block(frame.title, LINES.title), block(frame.subtitle, LINES.subtitle)];
  y += 12;
  const chart = `<svg x="${MARGIN}" y="${y}" width="${body.width}" height="${body.height}" overflow="visible">${body.markup}</svg>`;
  y += body.height + 10;
  const foot = [block(frame.summary, LINES.summary)];
  y += 6;
  foot.push(block(frame.stamp, LINES.stamp));
  const height = Math.ceil(y + MARGIN);
  const outer = size ?? { width, height };
  const name = svgAttribute([...frame.title, ...frame.summary].join(' '));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer.width}" height="${outer.height}" viewBox="0 0 ${outer.width} ${outer.height}" xml:lang="${frame.language}" role="img" aria-label="${name}" font-family="${FAMILY}">`,
    `<style>${frame.fontCss}</style>`,
    ...(frame.background === 'white' ? [`<rect width="${outer.width}" height="${outer.height}" fill="#ffffff"/>`] : []),
    `<svg width="${outer.width}" height="${outer.height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid meet">`,
    ...head,
    chart,
    ...foot,
    '</svg>',
    '</svg>',
  ];
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg.join('\n')}\n`, ...outer };
}

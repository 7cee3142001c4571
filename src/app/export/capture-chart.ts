import { svgAttribute, svgText } from '../../export/svg-text.ts';

/** What of a style sheet a mark's look depends on; written into each, so that no `var()` and no class is left. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'direction',
  'unicode-bidi',
] as const;
const KEPT = /^(?:d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|points|transform|width|height|viewBox|id|clip-path|mask|overflow|offset)$/;
/** What is there for the pointer and the keyboard alone. */
const LEFT_OUT = '.chart-reader, .chart-tip, .chart-cursor, .heat-reading, .visually-hidden, button, [data-no-export]';

export interface CapturedChart {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** What is drawn inside elements as one SVG: pictures with their computed looks, words where they stand. Always in light colours. */
export function captureChart(elements: readonly HTMLElement[]): CapturedChart {
  const schemes = elements.map(({ style }) => style.colorScheme);
  for (const { style } of elements) style.colorScheme = 'light';
  try {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    const parts: string[] = [];
    for (const element of elements) walk(element, { left, top }, parts);
    return { markup: parts.join('\n'), width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
  } finally {
    elements.forEach(({ style }, i) => {
      style.colorScheme = schemes[i] ?? '';
    });
  }
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

function walk(node: Node, origin: Origin, parts: string[]): void {
  if (node instanceof Text) {
    wordsOf(node, origin, parts);
    return;
  }
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return;
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (node instanceof SVGSVGElement) {
    const { left, top, width, height } = node.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const box = node.getAttribute('viewBox');
    const inside = [...node.childNodes].map(pictureOf).join('');
    const color = ` fill="${style.fill}" stroke="${style.stroke}" stroke-width="${style.strokeWidth}"`;
    parts.push(
      `<svg x="${round(left - origin.left)}" y="${round(top - origin.top)}" width="${width}" height="${height}" overflow="visible"${box ? ` viewBox="${svgAttribute(box)}"` : ''}${color}>${inside}</svg>`,
    );
    return;
  }
  if (node instanceof HTMLElement) boxOf(node, style, origin, parts);
  for (const child of node.childNodes) walk(child, origin, parts);
}

function pictureOf(node: Node): string {
  if (node instanceof Text) return svgText(node.data);
  if (!(node instanceof SVGElement) || node.matches(LEFT_OUT) || node instanceof SVGTitleElement || node instanceof SVGStyleElement)
    return '';
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  const own = [...node.attributes].filter(({ name }) => KEPT.test(name)).map(({ name, value }) => ` ${name}="${svgAttribute(value)}"`);
  const looks = STYLES.flatMap((name) => {
    const value = style.getPropertyValue(name);
    return value === '' || value === 'auto' ? [] : [` ${name}="${svgAttribute(value)}"`];
  });
  const inside = [...node.childNodes].map(pictureOf).join('');
  return `<${node.localName}${own.join('')}${looks.join('')}>${inside}</${node.localName}>`;
}

/** Backgrounds and borders: a whole one as a ring, one at the top as the line of a legend or a table. */
function boxOf(element: HTMLElement, style: CSSStyleDeclaration, origin: Origin, parts: string[]): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [round(left - origin.left), round(top - origin.top)];
  // `50%` is half of the box, not 50 px
  const rounded = style.borderTopLeftRadius;
  const radius = rounded.endsWith('%') ? (Math.min(width, height) * Number.parseFloat(rounded)) / 100 : Number.parseFloat(rounded) || 0;
  if (isSeen(style.backgroundColor) && width > 0 && height > 0)
    parts.push(
      `<rect x="${x}" y="${y}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}" fill="${style.backgroundColor}"/>`,
    );
  const border = Number.parseFloat(style.borderTopWidth);
  if (!(border > 0) || style.borderTopStyle === 'none' || !isSeen(style.borderTopColor)) return;
  const dashes = style.borderTopStyle === 'dashed' ? ' stroke-dasharray="4 3"' : '';
  const stroke = `stroke="${style.borderTopColor}" stroke-width="${border}"${dashes}`;
  const half = border / 2;
  if (Number.parseFloat(style.borderInlineStartWidth) > 0)
    parts.push(
      `<rect x="${round(x + half)}" y="${round(y + half)}" width="${round(width - border)}" height="${round(height - border)}" rx="${Math.max(0, radius - half)}" fill="none" ${stroke}/>`,
    );
  else parts.push(`<line x1="${x}" x2="${round(x + width)}" y1="${round(y + half)}" y2="${round(y + half)}" ${stroke}/>`);
}

const isSeen = (color: string): boolean => color !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(color);

function wordsOf(node: Text, origin: Origin, parts: string[]): void {
  const text = node.data.trim();
  const parent = node.parentElement;
  if (text === '' || parent === null) return;
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (box.width === 0) return;
  const style = getComputedStyle(parent);
  // Renderers disagree on which end a text starts at when an isolate of the other direction comes first: its middle is one place.
  const isIsolated = /^[\u2066-\u2068]/.test(text);
  const edge = style.direction === 'rtl' ? box.right : box.left;
  const x = round((isIsolated ? (box.left + box.right) / 2 : edge) - origin.left);
  const y = round(box.top - origin.top + ascentOf(style, box.height));
  parts.push(
    `<text x="${x}" y="${y}" direction="${style.direction}"${isIsolated ? ' text-anchor="middle"' : ''} font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}">${svgText(text)}</text>`,
  );
}

let pen: CanvasRenderingContext2D | null = null;

/** px from the top of a line's box to its baseline */
function ascentOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration, height: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return height * 0.78;
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText('x').fontBoundingBoxAscent || height * 0.78;
}

/** Words in lines of at most `width` px. */
export function wrapText(text: string, width: number, font: string): readonly string[] {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...cutWord(word, width, pen));
  }
  return lines;
}

function cutWord(word: string, width: number, measure: CanvasRenderingContext2D): string[] {
  if (measure.measureText(word).width <= width) return [word];
  const fits = Math.max(4, Math.floor((word.length * width) / measure.measureText(word).width));
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / fits) }, (_, i) => letters.slice(i * fits, (i + 1) * fits).join(''));
}

const round = (px: number): number => Math.round(px * 100) / 100;

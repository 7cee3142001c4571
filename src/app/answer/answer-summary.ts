import type { ExportDocument } from '../../export/export-document.ts';
import type { Formatter } from '../../i18n/formatter.ts';

/** The whole range in a sentence: each figure, and what it rests on. */
export function answerSummary({ definitions, marks, facts }: ExportDocument, format: Formatter): string {
  const [, range] = facts;
  const figures = definitions.map(({ id, title, unit }) => {
    const { figure, note } = marks.findLast(({ kpi }) => kpi === id) ?? {};
    const value = format.figure(figure?.value ?? null, unit);
    if (!figure || figure.value === null) return `${title}: ${value}${note ? ` (${note})` : ''}`;
    if (figure.denominator !== undefined) return `${title}: ${value} (${format.fraction(figure.numerator, figure.denominator)})`;
    return `${title}: ${value}${figure.n === undefined ? '' : ` (${format.n(figure.n)})`}`;
  });
  return [...(range ? [range.text] : []), ...figures].join(' · ');
}

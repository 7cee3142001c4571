import { createSay } from '../i18n/say.ts';
import type { ExportDocument, ExportMark } from './export-document.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

const FIGURES = ['value', 'unit', 'n', 'numerator', 'denominator', 'pending', 'low', 'high', 'beside', 'note'] as const;

/** One row a mark: period, groups, figure, value and all that the value rests on. */
export function marksSheet(document: ExportDocument): Sheet {
  const say: ExportWords = createSay(EXPORT_WORDS[document.language], document.language);
  const byId = new Map(document.definitions.map((definition) => [definition.id, definition]));
  const text = (title: string): SheetColumn => ({ title, type: 'text' });
  const typeOf = (name: (typeof FIGURES)[number]): SheetColumn['type'] => {
    if (name === 'unit' || name === 'beside' || name === 'note') return 'text';
    if (name === 'low' || name === 'high') return 'ratio';
    return name === 'value' ? 'number' : 'count';
  };
  const rowOf = ({ period, periodName, groups, kpi, figure, note }: ExportMark): readonly SheetCell[] => {
    const { value, n = null, numerator = null, denominator = null, pending = null, interval } = figure;
    const beside = Object.entries(figure.beside ?? {}).map(([name, known]) => `${name}=${known ?? ''}`);
    const [low, high] = interval ?? [null, null];
    const definition = byId.get(kpi);
    const unit = definition ? say(`export.unit.${definition.unit}`) : null;
    const rest = [value, unit, n, numerator, denominator, pending, low, high, beside.join(' ') || null, note || null];
    return [period ?? say('export.total'), periodName, ...groups, definition?.title ?? kpi, kpi, ...rest];
  };
  return {
    columns: [
      text(say('export.column.period')),
      text(say('export.column.periodName')),
      ...document.groupings.map(text),
      text(say('export.column.figure')),
      text(say('export.column.id')),
      ...FIGURES.map((name): SheetColumn => ({ title: say(`export.column.${name}`), type: typeOf(name) })),
    ],
    rows: document.marks.map(rowOf),
  };
}

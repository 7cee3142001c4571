import type { DueAnswer } from '../../../contract/due.ts';
import type { PromiseName } from '../../../core/brief/brief-facts.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HidingView } from '../../export/exportable.ts';
import { dueRowsOf } from './due-rows.ts';
import { DueTable, type DueTableProps } from './due-table.tsx';

/** What falls due, of an answer in which small counts are hidden. */
export function dueHiding(
  answer: DueAnswer,
  promise: PromiseName,
  { say, format, figureOf }: { readonly say: Translate; readonly format: Formatter; readonly figureOf: DueTableProps['figureOf'] },
): HidingView {
  const clock = answer[promise];
  const rows = clock ? dueRowsOf(clock, answer, say, format) : [];
  return {
    title: say('due.title'),
    subtitle: say(`due.subtitle.${promise}`),
    summary: '',
    hidden: rows.filter(({ count }) => count === null).length,
    columns: [say('due.when'), say('figure.unitCases')],
    rows: rows.map(({ name, count }) => [name, format.count(count)]),
    picture: (
      <section className="due">
        <DueTable rows={rows} figureOf={figureOf} />
      </section>
    ),
  };
}

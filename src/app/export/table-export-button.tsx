import type { RefObject } from 'react';
import { SUPPRESSION_N } from '../../core/suppression.ts';
import { ExportButton } from './export-button.tsx';
import type { Exportable } from './exportable.ts';
import { shownTable } from './shown-table.ts';

export interface TableExportButtonProps extends Pick<Exportable, 'title' | 'asked' | 'rests'> {
  readonly subtitle?: string;
  readonly summary?: string;
  /** id of the table's heading */
  readonly headingId: string;
  /** holds the table */
  readonly within: RefObject<HTMLElement | null>;
  /** whether the table, bars and all, is a picture too */
  readonly isPicture?: boolean;
  /** whether its numbers count cases, so that few of them must not leave the building */
  readonly isOfCases?: boolean;
}

/** The way out of a table, as it is shown by then. */
export function TableExportButton({ headingId, within, isPicture = false, isOfCases = false, ...told }: TableExportButtonProps) {
  const exportable = (): Exportable => {
    const { columns, rows } = shownTable(within.current);
    const table = within.current?.querySelector('table');
    return {
      ...{ subtitle: '', summary: '', ...told, columns, rows },
      ...(isOfCases ? { isSmall: (row, column) => column > 0 && isSmallCount(rows[row]?.[column]) } : {}),
      drawn: () => (isPicture && table ? [table] : []),
    };
  };
  return <ExportButton describedBy={headingId} exportable={exportable} />;
}

function isSmallCount(text: string | undefined): boolean {
  const count = Number(text?.replace(/[\s\u200E\u200F\u061C]/g, '') || Number.NaN);
  return count > 0 && count < SUPPRESSION_N;
}

import type { RefObject } from 'react';
import { ExportButton } from './export-button.tsx';
import type { Exportable } from './exportable.ts';
import { shownTable } from './shown-table.ts';

export interface TableExportButtonProps extends Pick<Exportable, 'title' | 'asked' | 'rests' | 'hiding'> {
  readonly subtitle?: string;
  readonly summary?: string;
  /** id of the table's heading */
  readonly headingId: string;
  /** holds the table */
  readonly within: RefObject<HTMLElement | null>;
  /** whether the table, bars and all, is a picture too */
  readonly isPicture?: boolean;
}

/** The way out of a table, as it is shown by then. */
export function TableExportButton({ headingId, within, isPicture = false, ...told }: TableExportButtonProps) {
  const exportable = (): Exportable => {
    const { columns, rows } = shownTable(within.current);
    const table = within.current?.querySelector('table');
    return {
      ...{ subtitle: '', summary: '', ...told, columns, rows },
      drawn: () => (isPicture && table ? [table] : []),
    };
  };
  return <ExportButton describedBy={headingId} exportable={exportable} />;
}

import type { ExportDocument } from './export-document.ts';

/** `tajawub-response-median-2026-11-01.csv`: no letter that a file system, a shell or a mail gateway would stumble over. */
export function fileNameOf({ query, table }: Pick<ExportDocument, 'query' | 'table'>, extension: string): string {
  const figures = query.kpis.length > 2 ? `${query.kpis[0]}-and-${query.kpis.length - 1}-more` : query.kpis.join('-');
  const by = table.by === null ? '' : `-by-${table.by}`;
  return `tajawub-${figures}${by}-${table.asOf.slice(0, 10)}.${extension}`.replace(/[^\w.-]/g, '-');
}

import type { ExportDocument } from './export-document.ts';

const safe = (name: string): string => name.replace(/[^\w.-]/g, '-');

/** `tajawub-response-median-2026-11-01.csv`: no letter that a file system, a shell or a mail gateway would stumble over. */
export function fileNameOf({ query, table }: Pick<ExportDocument, 'query' | 'table'>, extension: string): string {
  const figures = query.kpis.length > 2 ? `${query.kpis[0]}-and-${query.kpis.length - 1}-more` : query.kpis.join('-');
  const by = table.by === null ? '' : `-by-${table.by}`;
  return safe(`tajawub-${figures}${by}-${table.asOf.slice(0, 10)}.${extension}`);
}

/** A file of something that has a title alone; what of it is Latin names the file. */
export function plainFileName(title: string, extension: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return safe(`${['tajawub', ...words.slice(0, 6)].join('-')}.${extension}`);
}

import type { ExportFile } from '../../export/export-file.ts';
import { type ManifestEntry, writeManifest } from '../../export/manifest.ts';
import { entryName, type ZipEntry, zipStream } from '../../export/write-zip.ts';
import { chartFiles, type FileChoice, type FileDesk, type FileKind } from './chart-files.ts';
import type { Exportable } from './exportable.ts';

export interface ArchiveRequest {
  readonly title: string;
  readonly charts: readonly Exportable[];
  readonly kinds: readonly FileKind[];
  readonly choice: FileChoice;
  readonly isDemonstration: boolean;
  readonly desk: FileDesk;
  readonly signal: AbortSignal;
  /** before each file: how many are done, of how many, and which comes next */
  readonly onProgress: (done: number, of: number, title: string) => void;
}

export interface Archive {
  readonly blob: Blob;
  readonly files: number;
  /** files that could not be made */
  readonly left: readonly string[];
}

/**
 * Every chosen chart in every chosen kind, and a manifest, as one archive. Files are made one after another and leave memory for
 * the archive at once; one that fails is named in the manifest, and the others stand.
 * @throws the signal's reason when it is cancelled
 */
export async function screenArchive(request: ArchiveRequest): Promise<Archive> {
  const entries: ManifestEntry[] = [];
  const left: string[] = [];
  const blob = await new Response(zipStream(filesOf(request, entries, left))).blob();
  return { blob, files: entries.length, left };
}

async function* filesOf(request: ArchiveRequest, entries: ManifestEntry[], left: string[]): AsyncGenerator<ZipEntry> {
  const { title, charts, kinds, choice, isDemonstration, desk, signal, onProgress } = request;
  const jobs = charts.flatMap((chart, i) => {
    const files = chartFiles(chart, desk);
    const offered = files.kinds();
    return kinds.filter((kind) => offered.includes(kind)).map((kind) => ({ chart, files, kind, number: i + 1 }));
  });
  for (const [done, { chart, files, kind, number }] of jobs.entries()) {
    signal.throwIfAborted();
    onProgress(done, jobs.length, chart.title);
    const file = await files.write(kind, choice).catch(() => null);
    signal.throwIfAborted();
    if (file === null) {
      left.push(entryName(chart.title, number, kind));
      continue;
    }
    const { title: called, summary, facts, bytes } = file;
    const name = entryName(called, number, kind);
    entries.push({ file: name, title: called, summary, bytes: bytes.length, facts });
    yield { name, bytes };
  }
  const manifest: ExportFile = writeManifest({ title, language: desk.language, isDemonstration, link: desk.link, files: entries, left });
  yield { name: 'manifest.json', bytes: manifest.bytes };
}

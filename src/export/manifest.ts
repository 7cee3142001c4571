import type { ExportFact } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import { jsonFile } from './write-json.ts';

export interface ManifestEntry {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly bytes: number;
  /** what the figures of this file rest on */
  readonly facts: readonly ExportFact[];
}

export interface Manifest {
  readonly title: string;
  readonly language: 'ar' | 'en';
  readonly isDemonstration: boolean;
  /** where the same is on a screen */
  readonly link: string;
  readonly files: readonly ManifestEntry[];
  /** charts that could not be written, by title */
  readonly left: readonly string[];
}

/** What is in an archive, and what each file rests on, for people and programs. */
export const writeManifest = (manifest: Manifest): ExportFile => jsonFile(manifest);

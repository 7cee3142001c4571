import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'baselines');
/** Where what is wrong is drawn. */
export const RESULTS = join(import.meta.dirname, '..', '..', 'test-results', 'visual');
const RECORD = join(FOLDER, 'drawn-by.json');

/** The major version of the Chromium that drew the baselines. @throws when none has drawn them yet */
export function baselineMajor(): number {
  if (!existsSync(RECORD)) throw new Error('There are no baselines yet. Draw them: npm run baselines');
  return (JSON.parse(readFileSync(RECORD, 'utf8')) as { chromiumMajor: number }).chromiumMajor;
}

export function recordMajor(chromiumMajor: number): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify({ chromiumMajor }, null, 2)}\n`);
}

export const baselineFile = (name: string): string => join(FOLDER, `${name}.png`);

/** The names of all baselines below a folder: `gallery/select-ar-dark`. */
export function baselineNames(folder: string): string[] {
  const path = join(FOLDER, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.png'))
    .map((file) => `${folder}/${file.slice(0, -'.png'.length)}`)
    .sort();
}

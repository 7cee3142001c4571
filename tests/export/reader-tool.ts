import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that reads what we wrote; null: it is not installed here, and the test that needs it says so and is skipped. */
export async function findTool(...names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const found = await run('which', [name]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
    if (found !== '') return found;
  }
  return null;
}

export const runTool = (tool: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  run(tool, [...args], { maxBuffer: 64 * 1024 * 1024, timeout: 90_000 });

/** A folder of its own for one test file. */
export function openWorkshop(): { write(name: string, bytes: Uint8Array | string): string; folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-export-'));
  return {
    folder,
    write(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What LibreOffice reads in a file, recalculated, every sheet as comma-separated raw values; in the order of the sheets' names. */
export async function readBySpreadsheet(office: string, path: string, folder: string): Promise<ReadonlyMap<string, string[][]>> {
  const out = mkdtempSync(join(folder, 'read-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  // comma, double quote, UTF-8, raw values instead of formatted text, all sheets
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  await runTool(office, [profile, '--headless', '--convert-to', filter, '--outdir', out, path]);
  return new Map(
    readdirSync(out).map((name) => [name.replace(/^.*?-(.*)\.csv$/, '$1'), parseCsv(readFileSync(join(out, name), 'utf8'))] as const),
  );
}

/** RFC 4180, slow and plain. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const body = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < body.length; i++) {
    const letter = body[i] as string;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (body[i + 1] === '"') cell += body[++i];
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === ',' || letter === '\n') {
      (rows.at(-1) as string[]).push(letter === '\n' ? cell.replace(/\r$/, '') : cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  return rows.filter((row) => row.length > 0);
}

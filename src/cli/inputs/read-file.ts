import { createReadStream } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IntakeInput } from '../../intake/files/intake-input.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError where it cannot be read as text */
export async function readText(path: string): Promise<string> {
  await sizeOf(path);
  return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
}

/** @throws UsageError where it is no JSON */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ en: `"${path}" is not valid JSON (${reason}).`, ar: `الملف «${path}» ليس JSON صالحًا (${reason}).` });
  }
}

/**
 * The files as an intake reads them, opened one after the other.
 * @throws UsageError for one that cannot be read, before any is
 */
export async function openInputs(paths: readonly string[]): Promise<readonly IntakeInput[]> {
  const sizes = await Promise.all(paths.map(sizeOf));
  return paths.map((path, i) => ({ name: basename(path), bytes: bytesOf(path), sizeBytes: sizes[i]! }));
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 });
}

async function sizeOf(path: string): Promise<number> {
  try {
    const { size, isDirectory } = await stat(path).then((it) => ({ size: it.size, isDirectory: it.isDirectory() }));
    if (isDirectory) {
      throw new UsageError({ en: `"${path}" is a folder. Name the files in it.`, ar: `«${path}» مجلد. حدد الملفات التي فيه.` });
    }
    await access(path, constants.R_OK);
    return size;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(
      isMissing
        ? { en: `There is no file "${path}".`, ar: `لا يوجد ملف باسم «${path}».` }
        : { en: `"${path}" may not be read.`, ar: `لا توجد صلاحية لقراءة «${path}».` },
    );
  }
}

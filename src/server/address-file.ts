import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the server that holds a database listens, and as which process. */
export interface ServerAddress {
  readonly url: string;
  readonly pid: number;
}

const fileOf = (databasePath: string): string => `${resolve(databasePath)}.address`;

/** Tells other commands where to go while this process holds the database. */
export function writeAddress(databasePath: string, address: ServerAddress): void {
  const file = fileOf(databasePath);
  // Written aside and renamed: a reader sees the whole of it or nothing.
  writeFileSync(`${file}.new`, `${JSON.stringify(address)}\n`);
  renameSync(`${file}.new`, file);
}

/** Removes the address, unless another process has written its own since. */
export function removeAddress(databasePath: string): void {
  if (readAddress(databasePath)?.pid === process.pid) rmSync(fileOf(databasePath), { force: true });
}

/** What the file says, whether or not that server still runs; null: no file, or not a readable one. */
function readAddress(databasePath: string): ServerAddress | null {
  try {
    const { url, pid } = JSON.parse(readFileSync(fileOf(databasePath), 'utf8')) as Partial<ServerAddress>;
    return typeof url === 'string' && Number.isInteger(pid) ? { url, pid: pid as number } : null;
  } catch {
    return null;
  }
}

/**
 * The server that runs on a database, asked whether it is there; null: none does. An address that a killed server left behind is
 * removed.
 */
export async function findServer(databasePath: string): Promise<ServerAddress | null> {
  const file = fileOf(databasePath);
  if (!existsSync(file)) return null;
  const address = readAddress(databasePath);
  if (address !== null && isAlive(address.pid) && (await answers(address.url))) return address;
  rmSync(file, { force: true });
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/v1/health', url), { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

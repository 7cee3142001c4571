import { createMemoryStore } from '../../api/memory-store.ts';
import type { Desk } from '../database/desk.ts';
import { localDesk } from '../database/local-desk.ts';
import type { ReadFiles } from './read-files.ts';

/** The files of one command as a database that is forgotten afterwards. */
export async function memoryDesk({ inquiries, quarantine, recorded, source }: ReadFiles): Promise<Desk> {
  const store = createMemoryStore();
  await store.write({ source, inquiries, rejections: quarantine, recorded, isDemonstration: false, dataAsOf: null });
  return localDesk(store);
}

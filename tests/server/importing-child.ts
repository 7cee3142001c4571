import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { batchOf, manyInquiries, received, SETTINGS } from './store-fixtures.ts';

/** Writes a first batch, asks by it so that settings are in use, then says that it begins a large one; its parent kills it meanwhile. */
const store = await openDuckDbStore(process.argv[2] as string);
const { dataVersion } = await store.write(batchOf(manyInquiries(500), { source: 'small' }));
await store.answer(received(), SETTINGS, dataVersion);
process.stdout.write('ready\n');
await store.write(batchOf(manyInquiries(20_000), { source: 'large' }), (done, of) => {
  if (done > 0) process.stdout.write(done === of ? 'whole\n' : 'midway\n');
});
process.stdout.write('written\n');

import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { IN_MEMORY } from '../../src/server/store/database.ts';
import { answererOverStore } from './answerer.ts';
import { describeConformance } from './conformance.ts';

describeConformance(
  'DuckDB',
  answererOverStore(() => openDuckDbStore(IN_MEMORY)),
  Number(process.env.ROUNDS ?? 2),
);

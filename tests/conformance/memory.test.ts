import { createMemoryStore } from '../../src/api/memory-store.ts';
import { answererOverStore } from './answerer.ts';
import { describeConformance } from './conformance.ts';

describeConformance(
  'the memory store',
  answererOverStore(async () => createMemoryStore()),
);

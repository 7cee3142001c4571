import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mappingJsonSchema } from '../../src/intake/mapping/mapping-json-schema.ts';
import { mappingNamed } from './sets.ts';

const FOLDER = new URL('../../docs/mappings/', import.meta.url);

describe('docs/mappings', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'mapping.schema.json')
    .map((name) => name.replace('.json', ''));

  it('holds the worked mappings, each valid, explained and named like its file', () => {
    expect(names.sort()).toEqual(['boston-311', 'miami-311', 'nyc-311', 'tajawub', 'uci-incidents']);
    for (const name of names) {
      const mapping = mappingNamed(name);
      expect(mapping.id).toBe(name);
      expect(mapping.notes!.length).toBeGreaterThan(2);
      expect(mapping.$schema).toBe('./mapping.schema.json');
    }
  });

  it('publishes the schema that the code checks by', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('mapping.schema.json', FOLDER), 'utf8'));
    expect(published, 'run: npx tsx docs/mappings/write-schema.ts').toEqual(mappingJsonSchema());
  });
});

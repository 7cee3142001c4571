import { writeFileSync } from 'node:fs';
import { mappingJsonSchema } from '../../src/intake/mapping/mapping-json-schema.ts';

// npx tsx docs/mappings/write-schema.ts && npx biome format --write docs/mappings
writeFileSync(new URL('mapping.schema.json', import.meta.url), `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`);

import { describe, expect, it } from 'vitest';
import { documentOf, HOSTILE, hostileTable } from '../../tests/export/hostile.ts';
import { writeJson } from './write-json.ts';

describe('JSON', () => {
  const file = writeJson(documentOf());
  const text = new TextDecoder().decode(file.bytes);

  it('holds the query and the answer unchanged, hostile text included, but for what no text can hold', () => {
    const { query, answer } = JSON.parse(text) as { query: { kpis: string[] }; answer: typeof hostileTable };
    expect(query.kpis).toEqual(['response-on-time', 'response-median', 'received']);
    const groups = answer.rows.map(({ group }) => group);
    expect(groups).toContain(HOSTILE.override);
    expect(groups).toContain(HOSTILE.long);
    expect(groups).toContain('a\uFFFDb');
    expect(answer.total).toEqual(hostileTable.total);
  });

  it('escapes marks that steer direction and what a page would run', () => {
    expect(text).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069<]/);
    expect(text).toContain('\\u202e');
    expect(file.replaced).toBeGreaterThanOrEqual(3);
  });
});

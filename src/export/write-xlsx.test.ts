import { describe, expect, it, vi } from 'vitest';
import { documentOf } from '../../tests/export/hostile.ts';
import { writeXlsx } from './write-xlsx.ts';

describe('XLSX', () => {
  it('is the same bytes on another day', async () => {
    const first = await writeXlsx(documentOf());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 5) });
    const second = await writeXlsx(documentOf());
    vi.useRealTimers();
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(first.bytes.length).toBeGreaterThan(4000);
  });

  it('is other bytes for another answer', async () => {
    const [a, b] = [await writeXlsx(documentOf()), await writeXlsx(documentOf({ title: 'Another' }))];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(false);
  });
});

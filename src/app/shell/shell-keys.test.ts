import { describe, expect, it } from 'vitest';
import { createKeyReader, SCREEN_KEYS, SINGLE_KEYS } from './shell-keys.ts';

describe('the keys of the shell', () => {
  it('means a screen by the key that follows g, and nothing else by it', () => {
    const read = createKeyReader();
    expect(read('g', 0)).toBeNull();
    expect(read('t', 400)).toEqual({ kind: 'screen', key: 't' });
    expect(read('t', 500)).toEqual({ kind: 'key', key: 't' });
  });

  it('forgets g after a while', () => {
    const read = createKeyReader();
    read('g', 0);
    expect(read('t', 5000)).toEqual({ kind: 'key', key: 't' });
  });

  it('gives no two screens the same key, and none g itself', () => {
    const keys = Object.values(SCREEN_KEYS);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys, ...SINGLE_KEYS]).not.toContain('g');
  });
});

import { describe, expect, it } from 'vitest';
import { readingFault, SyncFault } from './sync-fault.ts';

/** What this engine says where there is no room; such a number of bytes is nowhere to be had. */
function noRoom(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

describe('a fault while records are read', () => {
  it.each([
    ['a buffer', () => new ArrayBuffer(Number.MAX_SAFE_INTEGER)],
    ['a typed array', () => new Uint32Array(Number.MAX_SAFE_INTEGER)],
    ['a list', () => Object.assign([], { length: -1 })],
  ])('is not put on the records where there is no room for %s', (_, make) => {
    const error = noRoom(make);
    expect(error).toBeInstanceOf(RangeError);
    expect(readingFault(error).code).toBe('engine');
  });

  it('is put on them otherwise, with what was said', () => {
    expect(readingFault(noRoom(() => new Date(Number.NaN).toISOString()))).toMatchObject({
      code: 'broken-record',
      message: 'broken-record: RangeError: Invalid time value',
    });
    expect(readingFault('no text').code).toBe('broken-record');
  });

  it('stays what it is', () => {
    const fault = new SyncFault('unbalanced');
    expect(readingFault(fault)).toBe(fault);
  });
});

import { describe, expect, it } from 'vitest';
import { readingFault, SyncFault } from './sync-fault.ts';

function thrownBy(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

describe('a fault while records are read', () => {
  it('is not put on the records where there is no memory for them', () => {
    // so many bytes are nowhere to be had
    const error = thrownBy(() => new ArrayBuffer(Number.MAX_SAFE_INTEGER));
    expect(error).toBeInstanceOf(RangeError);
    expect(readingFault(error).code).toBe('engine');
  });

  it('is put on them otherwise, with what was said', () => {
    expect(readingFault(thrownBy(() => new Uint32Array(-1))).code).toBe('broken-record');
    expect(readingFault(thrownBy(() => new Date(Number.NaN).toISOString()))).toMatchObject({
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

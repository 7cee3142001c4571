import { describe, expect, it } from 'vitest';
import { admit, replaces } from './admission.ts';
import type { Inquiry } from './inquiry.ts';

const record = { id: 'a', receivedAt: '2026-01-04T08:00:00Z' };
const admitted = (fields: Readonly<Record<string, unknown>>): Inquiry => admit({ ...record, ...fields }).inquiry!;

describe('admit', () => {
  it.each([
    ['not-a-record', null],
    ['not-a-record', ['a']],
    ['missing-id', { ...record, id: '  ' }],
    ['missing-receipt', { id: 'a' }],
    ['invalid-receipt', { ...record, receivedAt: 'yesterday' }],
    ['invalid-receipt', { ...record, receivedAt: '2026-02-30T08:00:00Z' }],
    ['time-without-offset', { ...record, receivedAt: '2026-01-04T08:00:00' }],
  ])('rejects with %s', (reason, candidate) => {
    expect(admit(candidate)).toEqual({ rejected: reason });
  });

  it('cuts instants to whole seconds before it compares them', () => {
    const { receivedAt, events, defects } = admitted({
      receivedAt: '2026-01-04T08:00:00.900Z',
      events: [{ at: '2026-01-04T08:00:00.100Z', type: 'responded' }],
    });
    expect(events).toEqual([{ at: receivedAt, type: 'responded' }]);
    expect(defects).toEqual([]);
  });

  it('reads blanks as null', () => {
    expect(admitted({ channel: ' ', citizen: '', kind: null })).toMatchObject({ channel: null, citizen: null, kind: null, defects: [] });
  });

  it.each([
    ['event-before-receipt', { events: [{ at: '2026-01-04T07:59:59Z', type: 'responded' }] }],
    ['unknown-event-type', { events: [{ at: '2026-01-05T08:00:00Z', type: 'shouted' }] }],
    ['invalid-event-time', { events: [{ at: '2026-01-05T08:00:00', type: 'responded' }] }],
    ['promise-before-receipt', { promisedAt: '2026-01-03T08:00:00Z' }],
    ['invalid-promise', { promisedAt: 'soon' }],
    ['response-before-receipt', { firstRespondedAt: '2026-01-03T08:00:00Z' }],
    ['resolution-before-receipt', { resolvedAt: '2026-01-03T08:00:00Z' }],
    ['invalid-response-time', { firstRespondedAt: 'soon' }],
    ['invalid-resolution-time', { resolvedAt: 'soon' }],
    ['rating-out-of-range', { rating: 9 }],
    ['rating-out-of-range', { rating: 4.5 }],
    ['unknown-kind', { kind: 'poem' }],
    ['invalid-update-time', { updatedAt: 'soon' }],
    ['invalid-field', { channel: { name: 'phone' } }],
  ])('keeps the record and drops what is contradictory: %s', (defect, fields) => {
    expect(admitted(fields)).toMatchObject({ id: 'a', defects: [defect] });
  });

  it('counts the next event of a type whose first came before the receipt', () => {
    const { events } = admitted({
      events: [
        { at: '2026-01-05T08:00:00Z', type: 'responded' },
        { at: '2026-01-03T08:00:00Z', type: 'responded' },
      ],
    });
    expect(events).toHaveLength(1);
  });

  it('ignores the shorthand where there are events, an empty list too', () => {
    const inquiry = admitted({ events: [], resolvedAt: '2026-01-05T08:00:00Z' });
    expect(inquiry).toMatchObject({ events: [], resolvedAt: null, isEndedUnknown: false, defects: [] });
  });

  it('ends at an unknown time where the only resolution was dropped', () => {
    const early = { at: '2026-01-03T08:00:00Z', type: 'resolved' };
    expect(admitted({ events: [early] }).isEndedUnknown).toBe(true);
    expect(admitted({ resolvedAt: '2026-01-03T08:00:00Z' }).isEndedUnknown).toBe(true);
    expect(admitted({ events: [early, { at: '2026-01-05T08:00:00Z', type: 'resolved' }] }).isEndedUnknown).toBe(false);
  });

  it('sorts events by time and leaves equal ones in their order', () => {
    const { events } = admitted({
      events: [
        { at: '2026-01-06T08:00:00Z', type: 'resolved' },
        { at: '2026-01-05T08:00:00Z', type: 'responded' },
        { at: '2026-01-06T08:00:00Z', type: 'reopened' },
      ],
    });
    expect(events!.map((event) => event.type)).toEqual(['responded', 'resolved', 'reopened']);
  });
});

describe('replaces', () => {
  it.each([
    [2, 1, true],
    [1, 2, false],
    [1, 1, true],
    [null, 5, true],
    [1, null, true],
  ])('read later with updatedAt %s against %s: %s', (later, earlier, expected) => {
    expect(replaces({ updatedAt: later }, { updatedAt: earlier })).toBe(expected);
  });
});

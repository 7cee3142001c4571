import { describe, expect, it } from 'vitest';
import { ask, at, engineOf, inquiry } from './testing/ask-one.ts';

const received = { kind: 'count', of: { all: [] } } as const;

describe('runQuestion', () => {
  it('sorts groups by code unit with "not recorded" last, by the second dimension inside the first', () => {
    const list = [
      inquiry('01-05T08:00', [], { channel: 'visit' }),
      inquiry('01-05T08:00'),
      inquiry('01-05T08:00', [], { channel: 'visit', language: 'ar' }),
      inquiry('01-05T08:00', [], { channel: 'Phone', language: 'en' }),
    ];
    expect(ask(list, [received], ['channel', 'language']).groups).toEqual([
      ['Phone', 'en'],
      ['visit', 'ar'],
      ['visit', null],
      [null, null],
    ]);
  });

  it('lists a group that had open work in the range, though nothing of it was received then', () => {
    const list = [
      inquiry('01-05T08:00', [], { channel: 'still open' }),
      inquiry('01-05T08:00', ['01-06T08:00 resolved'], { channel: 'done before' }),
      inquiry('04-01T08:00', [], { channel: 'received later' }),
    ];
    const periods = [{ label: '2026-02', startsAt: at('02-01T00:00'), endsAt: at('03-01T00:00') }];
    expect(ask(list, [received], ['channel'], { periods })).toMatchObject({ groups: [['still open']], grids: [{ total: { count: 0 } }] });
  });

  it('filters by values and by null, and finds none where nothing is allowed', () => {
    const list = [
      inquiry('01-05T08:00', [], { channel: 'phone' }),
      inquiry('02-05T08:00'),
      inquiry('02-05T08:00', [], { channel: 'visit' }),
    ];
    const total = (channel: readonly (string | null)[]) => ask(list, [received], [], { where: { channel } });
    expect(total(['phone', null])).toMatchObject({ grids: [{ total: { count: 2 } }], firstReceivedAt: at('01-05T08:00') });
    expect(total([null])).toMatchObject({ grids: [{ total: { count: 1 } }], firstReceivedAt: at('02-05T08:00') });
    expect(total([])).toMatchObject({ grids: [{ total: { count: 0 } }], firstReceivedAt: null, clockIndexes: [] });
  });

  it('does not know what was received after the as-of', () => {
    const asOf = at('01-31T00:00');
    expect(ask([inquiry('02-05T08:00')], [received], ['channel'], { asOf })).toMatchObject({ groups: [], firstReceivedAt: null });
  });
});

describe('createEngine', () => {
  it('answers another as-of after the first', () => {
    const engine = engineOf([inquiry('01-05T08:00', ['02-05T08:00 resolved'])]);
    const question = {
      statistics: [{ kind: 'stock', stock: 'open' }],
      periods: [{ label: '2026', startsAt: at('01-01T00:00'), endsAt: at('12-01T00:00') }],
      by: [],
      where: {},
    } as const;
    const open = (asOf: string) => engine.run({ ...question, asOf: at(asOf) }).grids[0]!.total;
    expect([open('01-05T07:59'), open('01-31T00:00'), open('02-05T08:00'), open('01-31T00:00')]).toEqual([
      { count: 0 },
      { count: 1 },
      { count: 0 },
      { count: 1 },
    ]);
  });

  it('lists what no rate counts, duplicates in their place', () => {
    const list = [
      inquiry('03-05T08:00', ['03-06T08:00 withdrawn'], { id: 'withdrawn' }),
      inquiry('02-05T08:00', [], { id: 'duplicate', duplicateOf: 'other' }),
      inquiry('01-05T08:00', ['01-01T08:00 resolved'], { id: 'unknown' }),
      inquiry('01-06T08:00', [], { id: 'other' }),
    ];
    const range = { startsAt: at('01-01T00:00'), endsAt: at('04-01T00:00') };
    const excluded = engineOf(list).cases({ of: 'excluded', group: null, by: [], range, where: {}, asOf: at('04-15T00:00') });
    expect(excluded.map((one) => one.id)).toEqual(['unknown', 'duplicate', 'withdrawn']);
  });
});

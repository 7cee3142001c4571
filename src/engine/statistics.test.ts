import { describe, expect, it } from 'vitest';
import type { Statistic } from '../core/statistics/statistic.ts';
import { askOne, inquiry } from './testing/ask-one.ts';

const everyone = { all: [] };
const resolved = { all: ['resolved'] } as const;
const STATISTICS: readonly Statistic[] = [
  { kind: 'count', of: everyone },
  { kind: 'distinct', of: everyone },
  { kind: 'quantile', of: resolved, measure: 'resolution', q: [1, 2] },
  { kind: 'mean', of: resolved, measure: 'resolution' },
  { kind: 'survival', of: everyone, measure: 'resolution', event: resolved },
  { kind: 'flow', flow: 'resolved' },
  { kind: 'stock', stock: 'open' },
];
const NOTHING = {
  count: { count: 0 },
  distinct: { distinct: 0, unknown: 0 },
  quantile: { value: null, n: 0 },
  mean: { sum: 0, n: 0 },
  survival: { value: null, n: 0 },
  flow: { count: 0 },
  stock: { count: 0 },
};
/** In January and in March, none in February; the second has no citizen. */
const two = [
  inquiry('01-05T08:00', ['01-05T09:00 resolved'], { citizen: 'c-1', channel: 'phone' }),
  inquiry('03-05T08:00', ['03-05T11:00 resolved'], { channel: 'visit' }),
];

describe.each(STATISTICS)('$kind', (statistic) => {
  const nothing = NOTHING[statistic.kind];

  it('answers nothing over no inquiry, in every cell and in the total', () => {
    expect(askOne([], statistic)).toEqual({ cells: [[nothing, nothing, nothing, nothing]], groups: [nothing], total: nothing });
    expect(askOne([], statistic, ['channel'])).toEqual({ cells: [], groups: [], total: nothing });
  });

  it('answers nothing in a month without inquiries, and something in the months around it', () => {
    const [january, february, march] = askOne([two[0]!, two[1]!, inquiry('03-31T00:00')], statistic).cells[0]!;
    expect(february).toEqual(nothing);
    if (statistic.kind !== 'stock') expect(january).not.toEqual(nothing);
    expect(march).not.toEqual(nothing);
  });

  it('puts each inquiry into its own group, and all into the total', () => {
    const grid = askOne(two, statistic, ['channel']);
    const alone = two.map((one) => askOne([one], statistic));
    expect(grid.cells).toEqual(alone.map(({ cells }) => cells[0]));
    expect(grid.groups).toEqual(alone.map(({ total }) => total));
    expect(grid.total).toEqual(askOne(two, statistic).total);
  });

  it('groups what records nothing in any dimension as one group', () => {
    const grid = askOne([inquiry('01-05T08:00'), inquiry('01-06T08:00')], statistic, ['channel', 'governorate']);
    expect(grid.groups).toEqual([grid.total]);
  });
});

describe('count', () => {
  it('holds all of the facts and none of the others', () => {
    const asked = { kind: 'count', of: { all: ['answerable'], none: ['resolved'] } } as const;
    expect(askOne([...two, inquiry('01-05T08:00'), inquiry('01-05T08:00', ['01-06T08:00 withdrawn'])], asked).total).toEqual({ count: 1 });
  });
});

describe('distinct', () => {
  it('counts a citizen once a period, once a group and once in the total', () => {
    const list = ['01-05', '01-06', '02-05'].map((day) =>
      inquiry(`${day}T08:00`, [], { citizen: 'c-1', channel: day === '01-06' ? 'visit' : 'phone' }),
    );
    const grid = askOne(list, { kind: 'distinct', of: everyone });
    expect(grid.cells[0]!.map((cell) => 'distinct' in cell && cell.distinct)).toEqual([1, 1, 0, 0]);
    expect(grid.total).toEqual({ distinct: 1, unknown: 0 });
    expect(askOne(list, { kind: 'distinct', of: everyone }, ['channel']).groups).toEqual([
      { distinct: 1, unknown: 0 },
      { distinct: 1, unknown: 0 },
    ]);
  });

  it('counts those without a citizen apart', () => {
    expect(askOne([inquiry('01-05T08:00'), inquiry('01-06T08:00')], { kind: 'distinct', of: everyone }).total).toEqual({
      distinct: 0,
      unknown: 2,
    });
  });
});

describe('quantile and mean', () => {
  const hours = [1, 2, 3, 10].map((n) => inquiry('01-05T08:00', [`01-05T${String(8 + n).padStart(2, '0')}:00 resolved`]));

  it('is a value that occurred', () => {
    const quantile = (q: readonly [number, number]) => askOne(hours, { kind: 'quantile', of: resolved, measure: 'resolution', q }).total;
    expect(quantile([1, 2])).toEqual({ value: 7200, n: 4 });
    expect(quantile([9, 10])).toEqual({ value: 36_000, n: 4 });
  });

  it('is the undivided sum', () => {
    expect(askOne(hours, { kind: 'mean', of: resolved, measure: 'resolution' }).total).toEqual({ sum: 16 * 3600, n: 4 });
  });

  it('counts a running clock up to the as-of', () => {
    const open = [inquiry('04-14T23:00')];
    expect(askOne(open, { kind: 'mean', of: { all: ['open'] }, measure: 'resolution' }).total).toEqual({ sum: 3600, n: 1 });
  });
});

describe('survival', () => {
  const asked = { kind: 'survival', of: everyone, measure: 'resolution', event: resolved } as const;

  it('puts events before censoring at equal durations', () => {
    const ended = inquiry('01-05T08:00', ['01-05T09:00 resolved']);
    const withdrawn = inquiry('01-05T08:00', ['01-05T09:00 withdrawn']);
    expect(askOne([withdrawn, ended], asked).total).toEqual({ value: 3600, n: 2 });
  });

  it('is not reached where more than half are censored before', () => {
    expect(askOne([inquiry('01-05T08:00', ['01-05T09:00 resolved']), inquiry('04-01T00:00'), inquiry('04-02T00:00')], asked).total).toEqual(
      { value: null, n: 3 },
    );
  });
});

describe('flow', () => {
  const reopened = [
    inquiry('01-05T08:00', ['01-06T08:00 resolved', '02-06T08:00 reopened', '03-06T08:00 resolved', '05-06T08:00 reopened']),
  ];
  const flow = (name: 'resolved' | 'resolution' | 'reopening') =>
    askOne(reopened, { kind: 'flow', flow: name }).cells[0]!.map((cell) => 'count' in cell && cell.count);

  it('counts events in the period in which they happen, by the as-of', () => {
    expect(flow('resolution')).toEqual([1, 0, 1, 0]);
    expect(flow('reopening')).toEqual([0, 1, 0, 0]);
  });

  it('counts a resolution as final while no reopening of it is known', () => {
    expect(flow('resolved')).toEqual([0, 0, 1, 0]);
  });
});

describe('stock', () => {
  it('is what is outstanding at each period’s end by what had happened until then; the total is the end of the range', () => {
    const list = [inquiry('01-05T08:00', ['02-06T08:00 resolved', '03-06T08:00 reopened']), inquiry('02-28T12:00')];
    expect(askOne(list, { kind: 'stock', stock: 'open' })).toMatchObject({
      cells: [[{ count: 1 }, { count: 1 }, { count: 2 }, { count: 2 }]],
      total: { count: 2 },
    });
    expect(askOne(list, { kind: 'stock', stock: 'overdue' }).cells).toEqual([[{ count: 1 }, { count: 0 }, { count: 2 }, { count: 2 }]]);
  });
});

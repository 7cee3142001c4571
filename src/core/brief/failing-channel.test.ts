import { describe, expect, it } from 'vitest';
import { rate } from '../kpis/figures.ts';
import type { PromiseFacts } from './brief-facts.ts';
import { failingChannel } from './failing-channel.ts';

const promise = (byChannel: PromiseFacts['byChannel'], target: number | null = 0.95): PromiseFacts => ({
  value: rate(90, 100),
  target,
  lastYear: null,
  variation: null,
  assurance: null,
  closedOnly: null,
  byChannel,
});
const good = { group: 'portal', value: rate(99, 100) };

describe('failingChannel', () => {
  it('names the channel that lacks most, and how many others fail', () => {
    const found = failingChannel(promise([good, { group: 'phone', value: rate(60, 100) }, { group: null, value: rate(500, 700) }]));
    expect(found).toEqual({ group: null, met: 500, due: 700, others: 1 });
  });

  it('names none that may be short by chance', () =>
    expect(failingChannel(promise([good, { group: 'phone', value: rate(18, 20) }]))).toBeNull());

  it('names none on fewer than ten', () => expect(failingChannel(promise([good, { group: 'phone', value: rate(0, 9) }]))).toBeNull());

  it('names none that its pending may still save', () => {
    const waiting = { group: 'phone', value: { ...rate(10, 20), pending: 500 } };
    expect(failingChannel(promise([good, waiting]))).toBeNull();
    expect(failingChannel(promise([good, { ...waiting, value: rate(10, 20) }]))).toMatchObject({ group: 'phone' });
  });

  it('needs a target and a second channel to compare with', () => {
    expect(failingChannel(promise([good, { group: 'phone', value: rate(60, 100) }], null))).toBeNull();
    expect(failingChannel(promise([{ group: 'phone', value: rate(60, 100) }]))).toBeNull();
  });
});

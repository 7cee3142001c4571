import { describe, expect, it } from 'vitest';
import { effectOf, parseImprovement } from './improvement.ts';

const months = (values: readonly number[], open = 0) =>
  values.map((value, i) => ({
    period: `2024-${String(i + 1).padStart(2, '0')}`,
    isClosed: i < values.length - open,
    value: { value },
  }));
const steady = [50, 52, 50, 52, 50, 52, 50, 52];

describe('the effect of an improvement', () => {
  it('is the signal in the better direction since it began', () => {
    expect(effectOf(months([...steady, 30]), '2024-09-01', 'lower')).toEqual({
      effect: 'improvement',
      signalIn: '2024-09',
      rule: 'outside-limit',
      months: 1,
    });
    expect(effectOf(months([...steady, 30]), '2024-09-01', 'higher').effect).toBe('concern');
    expect(effectOf(months([...steady, 30]), '2024-09-01', 'neither').effect).toBe('change');
  });

  it('is none where the figure stays inside its limits, or signalled before', () => {
    expect(effectOf(months(steady), '2024-05-10', 'lower')).toMatchObject({ effect: 'no-signal', months: 4 });
    expect(effectOf(months([90, 10, 51, ...steady]), '2024-05-10', 'lower').effect).toBe('no-signal');
  });

  it('cannot be told before a month since has closed', () => {
    expect(effectOf(months([...steady, 30], 1), '2024-09-01', 'lower')).toMatchObject({ effect: 'too-early', months: 0 });
    expect(effectOf(months([...steady, 30]), '2025-01-01', 'lower').effect).toBe('too-early');
    expect(effectOf(months([50, 52]), '2024-01-01', 'lower').effect).toBe('too-early');
  });
});

describe('an entry of the log', () => {
  const entry = {
    title: { en: 'A desk' },
    cause: { ar: 'تأخر' },
    action: { en: ' More staff ' },
    startedOn: '2024-05-10',
    kpi: 'response-median',
  };
  it('has its three texts in at least one language, a date and a figure', () => {
    expect(parseImprovement(entry)).toEqual({ ok: true, value: { ...entry, action: { en: 'More staff' }, where: {} } });
  });
  it.each([
    ['title', { ...entry, title: { en: ' ' } }],
    ['cause', { ...entry, cause: null }],
    ['action', { ...entry, action: undefined }],
    ['startedOn', { ...entry, startedOn: '2024-02-30' }],
    ['kpi', { ...entry, kpi: 'gone' }],
    ['where', { ...entry, where: { kind: 'x' } }],
    ['where', { ...entry, where: { mood: ['x'] } }],
  ] as const)('says that its %s is wrong', (place, given) => expect(parseImprovement(given)).toEqual({ ok: false, place }));
});

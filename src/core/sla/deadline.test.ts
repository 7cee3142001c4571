import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { Calendar } from '../calendar/schedule.ts';
import { formatInstant, NEVER, parseInstant } from '../instant.ts';
import { breachOf, deadlineOf, moveDue } from './deadline.ts';
import type { Target } from './policy.ts';

const office: Calendar = {
  id: 'office',
  version: '1',
  timeZone: 'Asia/Bahrain',
  week: {
    sun: [['07:00', '14:00']],
    mon: [['07:00', '14:00']],
    tue: [['07:00', '14:00']],
    wed: [['07:00', '14:00']],
    thu: [['07:00', '14:00']],
  },
};
const clock = compileCalendar(office);
const at = (text: string): number => parseInstant(`2026-01-${text}:00+03:00`)!;
const due = (target: Target, received: string): string =>
  formatInstant(deadlineOf(target, at(received), null, clock)!.dueAt + 3 * 3600).slice(8, 16);

describe('deadlineOf', () => {
  it('is due at the close where the working time ends with it, not at the next opening', () => {
    expect(due({ workingHours: 2 }, '08T12:00')).toBe('08T14:00');
    expect(due({ workingMinutes: 121 }, '08T12:00')).toBe('11T07:01');
  });

  it('counts days from the first working day after the day of receipt', () => {
    expect(due({ workingDays: 1 }, '08T06:00')).toBe('11T14:00');
    expect(due({ workingDays: 3 }, '09T10:00')).toBe('13T14:00');
  });

  it('rounds a fraction of a second up, and products that are whole stay so', () => {
    const budget = (target: Target) => deadlineOf(target, at('11T07:00'), null, clock)!.budgetSeconds;
    expect(budget({ workingMinutes: 0.51 })).toBe(31);
    expect(budget({ workingHours: 7.255 })).toBe(26_118);
  });

  it('takes the promise as it is, with the working time until it as the budget', () => {
    expect(deadlineOf({ promised: true }, at('08T12:00'), at('09T20:00'), clock)).toEqual({
      isPromised: true,
      budgetSeconds: 7200,
      dueAt: at('09T20:00'),
    });
    expect(deadlineOf({ promised: true }, at('08T12:00'), null, clock)).toBeNull();
    expect(deadlineOf(null, at('08T12:00'), at('09T20:00'), clock)).toBeNull();
  });

  it('is never due beyond the calendar', () => {
    const endless = deadlineOf({ workingDays: 1_000_000 }, at('08T12:00'), null, clock)!;
    expect(endless).toMatchObject({ dueAt: NEVER, budgetSeconds: NEVER });
    expect(breachOf(endless, endless.dueAt, clock)).toBe(NEVER);
  });
});

describe('breachOf', () => {
  it('is the next working second, or the second after a promise', () => {
    const hours = deadlineOf({ workingHours: 2 }, at('08T12:00'), null, clock)!;
    expect(breachOf(hours, hours.dueAt, clock)).toBe(at('11T07:00') + 1);
    const promise = deadlineOf({ promised: true }, at('08T12:00'), at('09T20:00'), clock)!;
    expect(breachOf(promise, promise.dueAt, clock)).toBe(at('09T20:00') + 1);
  });
});

describe('moveDue', () => {
  it('moves by working time only', () => {
    expect(moveDue(at('09T20:00'), 0, clock)).toBe(at('09T20:00'));
    expect(moveDue(at('09T20:00'), 3600, clock)).toBe(at('11T08:00'));
  });
});

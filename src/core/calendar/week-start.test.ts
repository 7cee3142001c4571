import { describe, expect, it } from 'vitest';
import type { Calendar, Weekday } from './schedule.ts';
import { weekStartsOn } from './week-start.ts';

const working = (...days: Weekday[]): Calendar => ({
  id: 'a',
  version: '1',
  timeZone: 'UTC',
  week: Object.fromEntries(days.map((day) => [day, [['09:00', '17:00']]])),
});

describe('weekStartsOn', () => {
  it.each<[string, Weekday[], Weekday]>([
    ['Sunday to Thursday', ['sun', 'mon', 'tue', 'wed', 'thu'], 'sun'],
    ['Monday to Friday', ['mon', 'tue', 'wed', 'thu', 'fri'], 'mon'],
    ['Saturday to Thursday', ['sat', 'sun', 'mon', 'tue', 'wed', 'thu'], 'sat'],
    ['a closed Wednesday: after the longer rest', ['mon', 'tue', 'thu', 'fri'], 'mon'],
    ['two rests of one day: the first from Monday on', ['tue', 'wed', 'fri', 'sat', 'sun'], 'tue'],
    ['one working day', ['wed'], 'wed'],
    ['every day', ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], 'mon'],
    ['no day', [], 'mon'],
  ])('%s', (_, days, first) => {
    expect(weekStartsOn(working(...days))).toBe(first);
  });
});

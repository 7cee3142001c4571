import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyedSettings, WriteBatch } from '../../src/api/store.ts';
import { compileCalendar } from '../../src/core/calendar/compile-calendar.ts';
import { CALENDAR_PRESETS } from '../../src/core/calendar/presets/index.ts';
import type { Inquiry } from '../../src/core/inquiry.ts';
import type { Question } from '../../src/core/question.ts';

export const JANUARY = Date.UTC(2026, 0, 1) / 1000;
const DAY = 86_400;

export const inquiryOf = (id: string, more: Partial<Inquiry> = {}): Inquiry => ({
  id,
  receivedAt: JANUARY,
  updatedAt: null,
  kind: null,
  channel: null,
  category: null,
  directorate: null,
  governorate: null,
  priority: null,
  language: null,
  citizen: null,
  events: null,
  firstRespondedAt: null,
  resolvedAt: null,
  promisedAt: null,
  rating: null,
  outcome: null,
  duplicateOf: null,
  isEndedUnknown: false,
  defects: [],
  ...more,
});

export const batchOf = (inquiries: readonly Inquiry[], more: Partial<WriteBatch> = {}): WriteBatch => ({
  source: 'test',
  inquiries,
  rejections: [],
  recorded: ['responded', 'resolved'],
  isDemonstration: false,
  dataAsOf: null,
  ...more,
});

/** `count` inquiries, one an hour, answered and resolved within days. */
export const manyInquiries = (count: number): readonly Inquiry[] =>
  Array.from({ length: count }, (_, i) => {
    const receivedAt = JANUARY + i * 60;
    const events = [
      { at: receivedAt + DAY, type: 'responded' },
      { at: receivedAt + 2 * DAY, type: 'resolved' },
    ] as const;
    return inquiryOf(`r${i}`, { receivedAt, channel: i % 3 === 0 ? null : `channel ${i % 3}`, citizen: `c${i % 100}`, events });
  });

export const SETTINGS: KeyedSettings = {
  key: 'test',
  clocks: CALENDAR_PRESETS.filter(({ id }) => id === 'always').map(compileCalendar),
  defaultCalendar: 'always',
  policy: { rules: [{ response: { workingHours: 12 }, resolution: { workingDays: 10 } }] },
  override: null,
};

/** One year, one period: how many were received. */
export const received = (asOf = JANUARY + 365 * DAY): Question => ({
  statistics: [{ kind: 'count', of: { all: [] } }],
  periods: [{ label: '2026', startsAt: JANUARY, endsAt: JANUARY + 365 * DAY }],
  by: [],
  where: {},
  asOf,
});

export function temporaryFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

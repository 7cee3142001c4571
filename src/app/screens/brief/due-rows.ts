import type { DueClock, DueOnDay } from '../../../contract/due.ts';
import { parseLocalDate } from '../../../core/calendar/local-date.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import type { Translate } from '../../../i18n/translate.ts';

export interface DueRow {
  readonly id: string;
  readonly name: string;
  /** null: hidden */
  readonly count: number | null;
  readonly isLate: boolean;
}

interface Moment {
  readonly today: string;
  readonly opensAt: string | null;
}

/** Overdue, what is late from the next opening on (if anything is), and the working days, each in words. */
export function dueRowsOf(clock: DueClock, { today, opensAt }: Moment, say: Translate, format: Formatter): readonly DueRow[] {
  const opening = clock.days[0]?.on ?? null;
  const day = ({ on, closesAt }: DueOnDay): string => {
    const ahead = (parseLocalDate(on) ?? 0) - (parseLocalDate(today) ?? 0);
    if (ahead === 0) return say('due.today', { time: format.time(parseInstant(closesAt)) });
    return ahead < 7 ? format.weekday(on) : format.dateWithWeekday(on);
  };
  return [
    { id: 'overdue', name: say('due.overdue'), count: clock.overdue, isLate: true },
    ...(clock.atOpening !== 0 && opening !== null
      ? [
          {
            id: 'opening',
            name: say('due.opening', { day: format.weekday(opening), time: format.time(opensAt === null ? null : parseInstant(opensAt)) }),
            count: clock.atOpening,
            isLate: false,
          },
        ]
      : []),
    ...clock.days.map((entry) => ({ id: entry.on, name: day(entry), count: entry.count, isLate: false })),
  ];
}

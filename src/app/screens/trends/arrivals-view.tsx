import type { Arrivals } from '../../../contract/arrivals.ts';
import { WEEKDAYS, type Weekday } from '../../../core/calendar/schedule.ts';
import { HeatMap } from '../../charts/heat-map.tsx';
import type { HidingView } from '../../export/exportable.ts';
import type { TrendReader } from '../../figure/use-trend-words.ts';

export const ARRIVALS_HEIGHT = 286;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** 4 January 2026: any week gives the weekdays their names. */
const A_SUNDAY = 4;

/** Receipts by weekday and hour: title, sentence, table and picture, of what the answer shows. */
export function arrivalsView(
  data: Arrivals,
  periods: readonly string[],
  { say, tell, format }: TrendReader,
): HidingView & { readonly picture: NonNullable<HidingView['picture']> } {
  const hourName = (hour: number) => writeHour(hour, format.count);
  const nameOf = (weekday: Weekday) => format.weekday(`2026-01-${String(A_SUNDAY + WEEKDAYS.indexOf(weekday)).padStart(2, '0')}`);
  const days = data.days.map((day) => ({ ...day, name: nameOf(day.weekday) }));
  const perWeek = (row: number, count: number | null | undefined) =>
    count === null || count === undefined ? null : count / Math.max(1, days[row]?.days ?? 0);
  const cells = days.flatMap(({ hours }, row) => HOURS.map((hour) => ({ row, hour, mean: perWeek(row, hours[hour]) })));
  const peak = cells.reduce((a, b) => ((b.mean ?? -1) > (a.mean ?? -1) ? b : a));
  const known = days.flatMap(({ name, total }, row) => {
    const mean = perWeek(row, total);
    return mean === null ? [] : [{ name, mean }];
  });
  const [most, least] = [known.toSorted((a, b) => b.mean - a.mean)[0], known.toSorted((a, b) => a.mean - b.mean)[0]];
  const hidden = [data.total, ...days.flatMap(({ total, hours }) => [total, ...hours])].filter((count) => count === null).length;
  const title = peak.mean
    ? tell('trends.arrivals.title', { day: days[peak.row]?.name ?? '', hour: hourName(peak.hour), until: hourName(peak.hour + 1) })
    : hidden > 0
      ? tell('trends.arrivals.name')
      : tell('trends.title.unmeasured', { name: tell('trends.arrivals.name'), reason: say('figure.none') });
  const describe = (row: number, hour: number) => {
    const count = days[row]?.hours[hour] ?? null;
    const place = { day: days[row]?.name ?? '', hour: hourName(hour), until: hourName(hour + 1) };
    if (count === null) return tell('trends.arrivals.hiddenCell', { ...place, reason: say('figure.suppressed') });
    return tell('trends.arrivals.cell', {
      ...place,
      cases: say('count.cases', { n: count }),
      mean: format.decimal(perWeek(row, count)),
    });
  };
  return {
    title,
    subtitle: [
      tell('trends.arrivals.subtitle', {
        cases: data.total === null ? tell('trends.arrivals.cases') : say('count.cases', { n: data.total }),
        span: format.periodRange(periods[0] ?? null, periods.at(-1) ?? null),
        zone: data.zone,
      }),
      ...(hidden > 0 ? [tell('trends.arrivals.blank')] : []),
    ].join(' · '),
    summary:
      // of days of which some are hidden, nobody can say which is the quietest
      most && least && known.length === days.length
        ? tell('trends.arrivals.summary', {
            most: most.name,
            mostMean: format.decimal(most.mean, 0),
            least: least.name,
            leastMean: format.decimal(least.mean, 0),
          })
        : '',
    hidden,
    columns: [tell('trends.arrivals.hour'), ...days.map(({ name }) => name)],
    rows: HOURS.toReversed().map((hour) => [hourName(hour), ...days.map((day) => format.count(day.hours[hour] ?? null))]),
    picture: (
      <div style={{ blockSize: ARRIVALS_HEIGHT }}>
        <HeatMap
          label={tell('trends.read', { title })}
          columns={HOURS.map(hourName)}
          shown={[0, 6, 12, 18]}
          rows={days.map(({ weekday, name, hours }, row) => ({ id: weekday, name, values: hours.map((count) => perWeek(row, count)) }))}
          describe={describe}
          invitation={tell('trends.arrivals.invitation')}
          direction={format.direction}
        />
      </div>
    ),
  };
}

/** `07:00` in the reader's digits. */
const writeHour = (hour: number, count: (value: number) => string): string =>
  `${hour < 10 ? `${count(0)}${count(hour)}` : count(hour)}:${count(0)}${count(0)}`;

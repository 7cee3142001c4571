import { useQuery } from '@tanstack/react-query';
import { WEEKDAYS, type Weekday } from '../../../core/calendar/schedule.ts';
import { SUPPRESSION_N } from '../../../core/suppression.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { HeatMap } from '../../charts/heat-map.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { arrivalsOptions } from '../../data/query-options.ts';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { useView } from '../../url/use-view.ts';
import { CardFailed, CardPending } from './card-states.tsx';
import { shown, type TrendsModel } from './trends-model.ts';
import { rangeQuestion } from './trends-question.ts';

const HEIGHT = 286;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** 4 January 2026: any week gives the weekdays their names. */
const A_SUNDAY = 4;

/** When they write: receipts by weekday and hour of the reporting zone. */
export function ArrivalsCard({ model }: { readonly model: TrendsModel }) {
  const { say, tell, format } = useTrendReader();
  const engine = useEngine();
  const [view] = useView();
  const periods = shown(model.periods, model);
  const asked = rangeQuestion(view, periods[0] ?? null, periods.at(-1) ?? null);
  const { data, error, refetch, isFetching } = useQuery(arrivalsOptions(engine, asked));
  if (error && !data)
    return <CardFailed title={tell('trends.arrivals.name')} error={error} isBusy={isFetching} onRetry={() => void refetch()} />;
  if (!data) return <CardPending height={HEIGHT + 100} label={tell('trends.arrivals.name')} />;
  const hourName = (hour: number) => writeHour(hour, format.count);
  const nameOf = (weekday: Weekday) => format.weekday(`2026-01-${String(A_SUNDAY + WEEKDAYS.indexOf(weekday)).padStart(2, '0')}`);
  const days = data.days.map((day) => ({ ...day, name: nameOf(day.weekday) }));
  const perWeek = (row: number, hour: number) => (days[row]?.hours[hour] ?? 0) / Math.max(1, days[row]?.days ?? 0);
  const cells = days.flatMap((day, row) => HOURS.map((hour) => ({ row, hour, count: day.hours[hour] ?? 0 })));
  const peak = cells.reduce((a, b) => (perWeek(b.row, b.hour) > perWeek(a.row, a.hour) ? b : a));
  const busiest = days.map((day) => ({ name: day.name, mean: day.hours.reduce((a, b) => a + b, 0) / Math.max(1, day.days) }));
  const [most, least] = [busiest.reduce((a, b) => (b.mean > a.mean ? b : a)), busiest.reduce((a, b) => (b.mean < a.mean ? b : a))];
  const title =
    data.total === 0
      ? tell('trends.title.unmeasured', { name: tell('trends.arrivals.name'), reason: say('figure.none') })
      : tell('trends.arrivals.title', { day: days[peak.row]?.name ?? '', hour: hourName(peak.hour), until: hourName(peak.hour + 1) });
  const describe = (row: number, hour: number) =>
    tell('trends.arrivals.cell', {
      day: days[row]?.name ?? '',
      hour: hourName(hour),
      until: hourName(hour + 1),
      cases: say('count.cases', { n: days[row]?.hours[hour] ?? 0 }),
      mean: format.decimal(perWeek(row, hour)),
    });
  return (
    <ChartFrame
      title={title}
      subtitle={tell('trends.arrivals.subtitle', {
        cases: say('count.cases', { n: data.total }),
        span: format.periodRange(periods[0] ?? null, periods.at(-1) ?? null),
        zone: data.zone,
      })}
      height={HEIGHT}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      rests={asked}
      isSmall={(row, column) => column > 0 && isSmallCount(days[column - 1]?.hours[HOURS.length - 1 - row] ?? 0)}
      summary={tell('trends.arrivals.summary', {
        most: most.name,
        mostMean: format.decimal(most.mean, 0),
        least: least.name,
        leastMean: format.decimal(least.mean, 0),
      })}
      table={{
        columns: [tell('trends.arrivals.hour'), ...days.map(({ name }) => name)],
        rows: HOURS.toReversed().map((hour) => [hourName(hour), ...days.map((day) => format.count(day.hours[hour] ?? 0))]),
      }}
    >
      <div style={{ blockSize: HEIGHT }}>
        <HeatMap
          label={tell('trends.read', { title })}
          columns={HOURS.map(hourName)}
          shown={[0, 6, 12, 18]}
          rows={days.map(({ weekday, name, hours, days: count }) => ({
            id: weekday,
            name,
            values: hours.map((value) => value / Math.max(1, count)),
          }))}
          describe={describe}
          invitation={tell('trends.arrivals.invitation')}
          direction={format.direction}
        />
      </div>
    </ChartFrame>
  );
}

const isSmallCount = (count: number): boolean => count > 0 && count < SUPPRESSION_N;

/** `07:00` in the reader's digits. */
const writeHour = (hour: number, count: (value: number) => string): string =>
  `${hour < 10 ? `${count(0)}${count(hour)}` : count(hour)}:${count(0)}${count(0)}`;

import type { Grain } from '../../core/query.ts';
import type { XmrSignal } from '../../core/statistics/xmr-signals.ts';
import { meaningOf } from '../../core/trends/course.ts';
import type { Series } from '../../core/trends/series.ts';
import type { TrendReader } from './use-trend-words.ts';

/** Longer runs are told by when they began. */
const LONG_RUN = 12;

interface Told {
  readonly series: Series;
  /** labels of every period of the series */
  readonly periods: readonly string[];
  readonly grain: Grain;
  readonly name: string;
  /** why there is no value, where there is none */
  readonly absence: string;
}

/** What a chart shows, as its title, by rule from the data. */
export function titleOfCourse({ series, periods, grain, name, absence }: Told, { tell, format }: TrendReader): string {
  const { course, unit, values } = series;
  const value = (index: number) => format.figure(values[index] ?? null, unit);
  switch (course.kind) {
    case 'unmeasured': {
      const last = values.findLastIndex((known) => known !== null);
      if (last < 0) return tell('trends.title.unmeasured', { name, reason: absence });
      return tell('trends.title.soFar', { name, value: value(last), period: format.period(periods[last] ?? null) });
    }
    case 'too-few':
      return tell('trends.title.tooFew', { name, value: value(course.index), period: format.period(periods[course.index] ?? null) });
    case 'no-change':
      return tell('trends.title.noChange', { name, mean: format.figure(course.mean, unit) });
    case 'signal': {
      const what = tell(`trends.change.${course.meaning === 'neutral' ? course.direction : course.meaning}`);
      const ofWhat = tell(`trends.changeOf.${course.meaning === 'neutral' ? course.direction : course.meaning}`);
      if (course.points > LONG_RUN)
        return tell('trends.title.since', { name, what, period: format.period(periods[course.fromIndex] ?? null) });
      if (course.points > 3)
        return tell('trends.title.run', { name, what: ofWhat, run: tell(`trends.run.${grain}`, { n: course.points }) });
      if (course.rule === 'outside-limit') {
        return tell('trends.title.outside', { name, what, period: format.period(periods[course.index] ?? null) });
      }
      return tell('trends.title.twoOfThree', { name, what, run: tell(`trends.lastThree.${grain}`) });
    }
  }
}

/** Why a point is a signal: the rule, its side and its run, in words. */
export function explainSignal(
  index: number,
  { series, periods }: Pick<Told, 'series' | 'periods'>,
  { tell, say, format }: TrendReader,
): string | null {
  const signal = series.chart.signals[index];
  const limits = series.chart.segments.find(({ start, end }) => index >= start && index < end)?.limits;
  if (!signal || !limits) return null;
  const figure = (value: number) => format.figure(value, series.unit);
  const line: Readonly<Record<XmrSignal['rule'], number>> = {
    'outside-limit': signal.direction === 'up' ? limits.upper : limits.lower,
    'two-of-three': signal.direction === 'up' ? limits.upper : limits.lower,
    trend: limits.mean,
    shift: limits.mean,
  };
  const why = tell(`trends.signal.${signal.rule}.${signal.direction}`, {
    n: index - signal.fromIndex + 1,
    line: figure(line[signal.rule]),
    range: format.periodRange(periods[signal.fromIndex] ?? null, periods[index] ?? null),
  });
  return tell('trends.signal.sentence', { meaning: say(`variation.${meaningOf(signal, series.better)}`), why });
}

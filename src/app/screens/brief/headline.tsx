import { Fragment } from 'react';
import { parseInstant } from '../../../core/instant.ts';
import type { KpiTable } from '../../../core/query.ts';
import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';
import type { BriefModel } from './brief-model.ts';
import { targetOf } from './brief-targets.ts';
import './headline.css';
import { figureOf } from './row-figures.ts';

/** The answer in one sentence, and under it what it rests on. */
export function Headline({ model, table }: { readonly model: BriefModel; readonly table: KpiTable }) {
  const { say, formatIn } = useReader();
  const format = formatIn(table.zone);
  const row = model.rows[model.focus];
  const received = figureOf(row, 'received')?.value ?? 0;
  const citizens = figureOf(row, 'citizens')?.value ?? 0;
  const rate = figureOf(row, 'response-on-time')?.value ?? null;
  const target = targetOf('response-on-time', table.grain) ?? 0;
  const values = { period: format.period(row?.period ?? null), received, citizens, rate: standIn('rate') };
  const sentence = received === 0 ? say('brief.headlineNone', values)
    : rate === null ? say('brief.headlineVolume', values)
    : say(rate >= target ? 'brief.headlineMet' : 'brief.headlineMissed', { ...values, target: format.percent(target, 0) });
  const calendar = `${table.calendar.id} ${table.calendar.version}`;
  const stamps = [
    say('time.asOf', { at: format.instant(parseInstant(table.asOf)) }),
    say('time.calendarNamed', { name: standIn('calendar') }),
    table.policy ? say('time.policyNamed', { name: standIn('policy') }) : say('time.noPolicy'),
    ...(model.running !== null && row?.period === model.running ? [say('brief.running')] : []),
    ...(table.isMixedCalendars ? [say('figure.mixedCalendars')] : []),
    ...(table.restsOnPrediction ? [say('figure.predicted')] : []),
  ];
  const parts = {
    calendar: <bdi>{calendar}</bdi>,
    policy: <bdi>{table.policy && `${table.policy.id} ${table.policy.version}`}</bdi>,
    rate: <em className={rate !== null && rate < target ? 'is-missed' : undefined}>{format.percent(rate)}</em>,
  };
  return (
    <div className="headline">
      <h1><RichText text={sentence} parts={parts} /></h1>
      <p className="stamp">
        {stamps.map((stamp, i) => <Fragment key={stamp}>{i > 0 && ' · '}<RichText text={stamp} parts={parts} /></Fragment>)}
      </p>
    </div>
  );
}

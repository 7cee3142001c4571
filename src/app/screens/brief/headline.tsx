import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { parseInstant } from '../../../core/instant.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import type { KpiTable } from '../../../core/query.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';
import type { BriefModel } from './brief-model.ts';
import { targetOf } from './brief-targets.ts';
import './headline.css';
import { figureOf } from './row-figures.ts';
import { verdictOf } from './verdict.ts';

interface Titled {
  readonly id: string;
  readonly title: Bilingual | null;
}

const HEADLINES = { met: 'brief.headlineMet', missed: 'brief.headlineMissed', open: 'brief.headlineOpen' } as const;

/** The answer in one sentence, and under it what it rests on. */
export function Headline({ model, table }: { readonly model: BriefModel; readonly table: KpiTable }) {
  const { say, formatIn, language } = useReader();
  const format = formatIn(table.zone);
  const row = model.rows[model.focus];
  const received = figureOf(row, 'received')?.value ?? 0;
  const citizens = figureOf(row, 'citizens')?.value ?? 0;
  const onTime = figureOf(row, 'response-on-time');
  const target = targetOf('response-on-time', table.grain);
  const verdict = verdictOf(onTime, target);
  const values = { period: format.period(row?.period ?? null), received, citizens, rate: standIn('rate') };
  const sentence =
    received === 0
      ? say('brief.headlineNone', values)
      : verdict === null
        ? say('brief.headlineVolume', values)
        : say(HEADLINES[verdict], { ...values, target: format.percent(target ?? null, 0), pending: onTime?.pending ?? 0 });
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const titleIn = (list: readonly Titled[] | undefined, id: string) => list?.find((entry) => entry.id === id)?.title?.[language] ?? id;
  const stamps = [
    say('time.asOf', { at: format.instant(parseInstant(table.asOf)) }),
    say('time.calendarNamed', { name: standIn('calendar') }),
    table.policy ? say('time.policyNamed', { name: standIn('policy') }) : say('time.noPolicy'),
    ...(model.running !== null && row?.period === model.running ? [say('brief.running')] : []),
    ...(table.isMixedCalendars ? [say('figure.mixedCalendars')] : []),
    ...(table.restsOnPrediction ? [say('figure.predicted')] : []),
  ];
  const parts = {
    calendar: <Versioned title={titleIn(meta?.calendars, table.calendar.id)} version={table.calendar.version} />,
    policy: table.policy && <Versioned title={titleIn(meta?.policies, table.policy.id)} version={table.policy.version} />,
    rate: <em data-verdict={verdict}>{format.percent(onTime?.value ?? null)}</em>,
  };
  return (
    <div className="headline">
      <h1>
        <RichText text={sentence} parts={parts} />
      </h1>
      <p className="stamp">
        {stamps.map((stamp, i) => (
          <Fragment key={stamp}>
            {i > 0 && ' · '}
            <RichText text={stamp} parts={parts} />
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function Versioned({ title, version }: { readonly title: string; readonly version: string }) {
  return (
    <>
      <bdi>{title}</bdi>{' '}
      <bdi className="version" dir="ltr">
        ({version})
      </bdi>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { parseInstant } from '../../../core/instant.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import type { KpiTable } from '../../../core/query.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';

interface Titled {
  readonly id: string;
  readonly title: Bilingual | null;
}

/** What the figures rest on: as-of, calendar and policy with their versions, and what makes them uncertain. */
export function Stamp({ table, isRunning }: { readonly table: KpiTable; readonly isRunning: boolean }) {
  const { say, formatIn, language } = useReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const titleIn = (list: readonly Titled[] | undefined, id: string) => list?.find((entry) => entry.id === id)?.title?.[language] ?? id;
  const marks = [
    say('time.asOf', { at: formatIn(table.zone).instant(parseInstant(table.asOf)) }),
    say('time.calendarNamed', { name: standIn('calendar') }),
    table.policy ? say('time.policyNamed', { name: standIn('policy') }) : say('time.noPolicy'),
    ...(isRunning ? [say('brief.running')] : []),
    ...(table.isMixedCalendars ? [say('figure.mixedCalendars')] : []),
    ...(table.restsOnPrediction ? [say('figure.predicted')] : []),
  ];
  const parts = {
    calendar: <Versioned title={titleIn(meta?.calendars, table.calendar.id)} version={table.calendar.version} />,
    policy: table.policy && <Versioned title={titleIn(meta?.policies, table.policy.id)} version={table.policy.version} />,
  };
  return (
    <p className="stamp">
      {marks.map((mark, i) => (
        <Fragment key={mark}>
          {i > 0 && ' · '}
          <RichText text={mark} parts={parts} />
        </Fragment>
      ))}
    </p>
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

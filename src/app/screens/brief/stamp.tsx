import { useQuery } from '@tanstack/react-query';
import { parseInstant } from '../../../core/instant.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import type { KpiRow, KpiTable } from '../../../core/query.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';
import type { BriefModel } from './brief-model.ts';
import { figureOf } from './row-figures.ts';

interface Titled {
  readonly id: string;
  readonly title: Bilingual | null;
}

/** What the figures rest on: as-of with its age, calendar and policy with their versions, and what makes them uncertain. */
export function Stamp({ table, model }: { readonly table: KpiTable; readonly model: BriefModel }) {
  const { say, formatIn, language } = useReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const titleIn = (list: readonly Titled[] | undefined, id: string) => list?.find((entry) => entry.id === id)?.title?.[language] ?? id;
  const format = formatIn(table.zone);
  const asOf = parseInstant(table.asOf);
  const row = model.rows[model.focus];
  const isRunning = model.running !== null && row !== undefined && row.period >= model.running;
  const marks = [
    ...(table.isDemonstration ? [say('shell.demonstration')] : []),
    volumeOf(row, say),
    asOf === null
      ? say('time.asOf', { at: format.instant(null) })
      : say('brief.asOf', { at: format.instant(asOf), age: format.ago(Date.now() / 1000 - asOf) }),
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
        <span key={mark} className={i === 0 && table.isDemonstration ? 'only-print' : undefined}>
          {i > (table.isDemonstration ? 1 : 0) && ' · '}
          {i === 1 && table.isDemonstration && <span className="only-print"> · </span>}
          <RichText text={mark} parts={parts} />
        </span>
      ))}
    </p>
  );
}

const volumeOf = (row: KpiRow | undefined, say: Translate): string =>
  say('brief.volumeMark', { cases: figureOf(row, 'received')?.value ?? 0, citizens: figureOf(row, 'citizens')?.value ?? 0 });

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

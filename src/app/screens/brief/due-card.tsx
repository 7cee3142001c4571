import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { PROMISE_KPI, PROMISES, type PromiseName } from '../../../core/brief/brief-facts.ts';
import { parseInstant } from '../../../core/instant.ts';
import { periodOf } from '../../../core/period.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { dueOptions } from '../../data/query-options.ts';
import { TableExportButton } from '../../export/table-export-button.tsx';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import { useReader } from '../../ui/reader.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView } from '../../url/use-view.ts';
import type { BriefModel } from './brief-model.ts';
import { dueQuestion } from './brief-question.ts';
import { BudgetSentences } from './budget-sentences.tsx';
import './due-card.css';
import { dueRowsOf } from './due-rows.ts';
import { DueTable } from './due-table.tsx';

const CLOCK = 'brief.due';

/** What must be answered, or solved, by when: open cases by the next working days, and how many more may be late. */
export function DueCard({ model }: { readonly model: BriefModel }) {
  const { say, formatIn, language } = useReader();
  const [view, change] = useView();
  const card = useRef<HTMLElement>(null);
  const engine = useEngine();
  const cache = useQueryClient();
  const asked = dueQuestion(view);
  const { data, error } = useQuery(dueOptions(engine, asked));
  const promise: PromiseName = PROMISES.find((name) => name === view.own[CLOCK]) ?? 'response';
  const format = formatIn(data?.zone ?? 'UTC');
  const clock = data?.[promise];
  const rows = data && clock ? dueRowsOf(clock, data, say, format) : [];
  const asOf = data ? parseInstant(data.asOf) : null;
  const now = data && asOf !== null ? periodOf(asOf, model.scope.grain, { zone: data.zone, weekStartsOn: 'sun' }) : null;
  const figureOf = (isLate: boolean): FigurePointer =>
    isLate && promise === 'resolution' ? { kpi: 'backlog-overdue', period: now } : { kpi: PROMISE_KPI[promise], period: null };
  return (
    <section ref={card} className="card due" aria-labelledby="due-title">
      <header>
        <h2 id="due-title">{say('due.title')}</h2>
        <SegmentedControl
          label={say('due.clock')}
          value={promise}
          options={PROMISES.map((id) => ({ id, name: say(`due.${id}`) }))}
          onChange={(next) => change((latest) => ({ own: { ...latest.own, [CLOCK]: next } }), { replace: true })}
        />
        {clock && (
          <TableExportButton
            title={say('due.title')}
            subtitle={say(`due.subtitle.${promise}`)}
            headingId="due-title"
            within={card}
            isPicture
            rests={asked}
            hiding={async () => {
              const { dueHiding } = await import('./due-hiding.tsx');
              return dueHiding(await cache.fetchQuery(dueOptions(engine, { ...asked, suppress: true })), promise, {
                say,
                format,
                figureOf,
              });
            }}
          />
        )}
      </header>
      <p className="card-sub">{say(`due.subtitle.${promise}`)}</p>
      {error ? (
        <p className="due-absent">{toEngineError(error).title[language]}</p>
      ) : !data ? (
        <Skeleton blockSize={236} />
      ) : !clock ? (
        <p className="due-absent">{say('due.none')}</p>
      ) : (
        <>
          <DueTable rows={rows} figureOf={figureOf} />
          <p className="note">
            {[
              ...(clock.later === null ? [] : [say('due.later', { n: clock.later })]),
              ...(clock.standing ? [say('due.standing', { n: clock.standing })] : []),
              ...(data.restsOnPrediction ? [say('figure.predicted')] : []),
            ].join(' · ')}
          </p>
          <BudgetSentences model={model} promise={promise} />
        </>
      )}
    </section>
  );
}

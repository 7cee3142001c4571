import type { KpiTable } from '../../../core/query.ts';
import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';
import type { BriefModel } from './brief-model.ts';
import { targetOf } from './brief-targets.ts';
import './headline.css';
import { figureOf } from './row-figures.ts';
import { Stamp } from './stamp.tsx';
import { verdictOf } from './verdict.ts';

const HEADLINES = { met: 'brief.headlineMet', missed: 'brief.headlineMissed', open: 'brief.headlineOpen' } as const;

/** The answer in one sentence, and under it what it rests on. */
export function Headline({ model, table }: { readonly model: BriefModel; readonly table: KpiTable }) {
  const { say, format } = useReader();
  const row = model.rows[model.focus];
  const received = figureOf(row, 'received')?.value ?? 0;
  const citizens = figureOf(row, 'citizens')?.value ?? 0;
  const onTime = figureOf(row, 'response-on-time');
  const target = targetOf('response-on-time', model.scope);
  const verdict = verdictOf(onTime, target);
  const values = { period: format.period(row?.period ?? null), received, citizens, rate: standIn('rate') };
  const sentence =
    received === 0
      ? say('brief.headlineNone', values)
      : verdict === null
        ? say('brief.headlineVolume', values)
        : say(HEADLINES[verdict], { ...values, target: format.percent(target ?? null, 0), pending: onTime?.pending ?? 0 });
  const parts = {
    rate: <em data-verdict={verdict}>{format.percent(onTime?.value ?? null)}</em>,
  };
  return (
    <div className="headline">
      <h1>
        <RichText text={sentence} parts={parts} />
      </h1>
      <Stamp table={table} isRunning={model.running !== null && row?.period === model.running} />
    </div>
  );
}

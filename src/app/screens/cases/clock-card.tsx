import type { ClockTraceRecord, TraceRecord } from '../../../contract/trace-record.ts';
import type { Measure } from '../../../core/facts.ts';
import { parseInstant } from '../../../core/instant.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { useReader } from '../../ui/reader.tsx';
import { StateMark } from './state-mark.tsx';
import { TraceLine } from './trace-line.tsx';
import type { Span } from './trace-span.ts';
import { useCasesWords } from './use-cases-words.ts';
import { whyOf } from './why-of.ts';

export interface ClockCardProps {
  readonly measure: Measure;
  readonly clock: ClockTraceRecord;
  readonly trace: TraceRecord;
  readonly span: Span;
  readonly zone: string;
}

const HEIGHT = 132;

/** One clock of a case: what it shows in words, drawn, and stretch by stretch. */
export function ClockCard({ measure, clock, trace, span, zone }: ClockCardProps) {
  const reader = useReader();
  const { say, formatIn } = reader;
  const format = formatIn(zone);
  const words = useCasesWords();
  const name = say(`sla.${measure}`);
  const title = words(`clock.${clock.state}`, { clock: name, elapsed: format.duration(clock.elapsedSeconds) });
  let counted = 0;
  const rows = clock.segments.map(({ from, to, kind, workingSeconds }) => {
    if (kind === 'counted') counted += workingSeconds;
    return [
      format.instant(parseInstant(from)),
      format.instant(parseInstant(to)),
      words(`kindOfTime.${kind}`),
      format.duration(workingSeconds),
      format.duration(counted),
    ];
  });
  return (
    <div className="clock-card" data-state={clock.state}>
      <ChartFrame
        title={title}
        subtitle={words(clock.endedAt === null ? 'line.subtitleRunning' : 'line.subtitle')}
        summary={whyOf(clock, reader, format, words).join(' ')}
        height={HEIGHT}
        words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.unexpected') }}
        // The frame shows the newest first; a clock is read from its receipt on.
        table={{
          columns: [words('line.from'), words('line.to'), words('line.kind'), words('line.working'), words('line.elapsed')],
          rows: () => rows.toReversed(),
        }}
        tools={<StateMark state={clock.state} />}
      >
        <TraceLine
          label={words('line.label', { clock: name })}
          measure={measure}
          clock={clock}
          trace={trace}
          span={span}
          zone={zone}
          height={HEIGHT}
        />
      </ChartFrame>
    </div>
  );
}

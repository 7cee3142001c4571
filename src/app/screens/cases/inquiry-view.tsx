import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { InquiryExplanation } from '../../../contract/explanation.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { inquiryOptions, metaOptions } from '../../data/query-options.ts';
import { pointerIn } from '../../figure/figure-pointer.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { ClockCard } from './clock-card.tsx';
import { InquiryFields } from './inquiry-fields.tsx';
import './inquiry-view.css';
import { InquiryStory } from './inquiry-story.tsx';
import { spanOf } from './trace-span.ts';
import { useCasesWords } from './use-cases-words.ts';

/** One case: what its clocks show and why, what happened to it, and what was recorded. */
export function InquiryView({ id }: { readonly id: string }) {
  const { say, language } = useReader();
  const words = useCasesWords();
  const [view] = useView();
  const pointer = pointerIn('cases', view);
  const asked = { id, asOf: view.asOf, calendar: pointer?.calendar ?? null, policy: pointer?.policy ?? null };
  const { data, error, isFetching, refetch } = useQuery(inquiryOptions(useEngine(), asked));
  return (
    <div className="inquiry">
      <Link href={addressOf('/cases', view)} className="inquiry-back">
        {words('inquiry.back')}
      </Link>
      {error && !data ? (
        <ErrorState
          title={toEngineError(error).code === 'unknown-inquiry' ? say('error.notFound', { id: isolateText(id) }) : say('error.title')}
          sentence={toEngineError(error).title[language]}
          code={say('error.code', { code: isolateText(toEngineError(error).code) })}
          retry={
            toEngineError(error).canRetry ? { label: say('state.retry'), isBusy: isFetching, onRetry: () => void refetch() } : undefined
          }
        />
      ) : data ? (
        <Inquiry explanation={data} />
      ) : (
        <div role="status" aria-label={say('state.loading')}>
          <Skeleton blockSize={48} inlineSize="min(360px, 100%)" />
          <Skeleton blockSize={420} />
        </div>
      )}
    </div>
  );
}

function Inquiry({ explanation }: { readonly explanation: InquiryExplanation }) {
  const { say, formatIn, language } = useReader();
  const words = useCasesWords();
  const [view] = useView();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const { inquiry, trace, asOf, policy } = explanation;
  const calendar = trace?.calendar ?? explanation.calendar;
  const calendarEntry = meta?.calendars.find((entry) => entry.id === calendar.id);
  const zone = calendarEntry?.timeZone ?? meta?.zone ?? 'UTC';
  const format = formatIn(zone);
  const nameOf = (title: string | undefined, { id, version }: { id: string; version: string }) =>
    `${isolateText(title ?? id)} ${isolateText(`(${version})`)}`;
  const policyTitle = meta?.policies.find((entry) => entry.id === policy?.id)?.title[language];
  return (
    <>
      <header>
        <h1>{words('inquiry.title', { id: isolateText(inquiry.id) })}</h1>
        <p className="note">
          {words('inquiry.asKnown', { at: format.instant(parseInstant(asOf)) })} ·{' '}
          {words('inquiry.measuredBy', {
            calendar: nameOf(calendarEntry?.title?.[language], calendar),
            policy: policy ? nameOf(policyTitle, policy) : say('time.noPolicy'),
          })}{' '}
          · <bdi>{zone}</bdi>
        </p>
      </header>
      {inquiry.duplicateOf !== null ? (
        <p className="card">
          {words('inquiry.duplicateOf', { id: isolateText(inquiry.duplicateOf) })}{' '}
          <Link href={addressOf(`/cases/${encodeURIComponent(inquiry.duplicateOf)}`, view)}>
            <bdi>{inquiry.duplicateOf}</bdi>
          </Link>
        </p>
      ) : trace === null ? (
        <p className="card">{words('inquiry.noTrace')}</p>
      ) : (
        <>
          {trace.response === null && trace.resolution === null && <p className="card">{words('inquiry.endedUnknown')}</p>}
          {(['response', 'resolution'] as const).map((measure) => {
            const clock = trace[measure];
            return (
              clock && (
                <ClockCard
                  key={measure}
                  measure={measure}
                  clock={clock}
                  trace={trace}
                  span={spanOf(clock, inquiry.receivedAt)}
                  zone={zone}
                />
              )
            );
          })}
          <div className="inquiry-pair">
            <InquiryStory trace={trace} format={format} />
            <InquiryFields explanation={explanation} format={format} />
          </div>
        </>
      )}
      {trace === null && <InquiryFields explanation={explanation} format={format} />}
    </>
  );
}

import type { TraceRecord } from '../../../contract/trace-record.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import { useCasesWords } from './use-cases-words.ts';

/** What happened to a case, in order; breaches are told among it. */
export function InquiryStory({ trace, format }: { readonly trace: TraceRecord; readonly format: Formatter }) {
  const words = useCasesWords();
  return (
    <section className="card">
      <h2 id="inquiry-story">{words('inquiry.story')}</h2>
      <table className="inquiry-table" aria-labelledby="inquiry-story">
        <thead>
          <tr>
            <th scope="col">{words('inquiry.when')}</th>
            <th scope="col">{words('inquiry.what')}</th>
          </tr>
        </thead>
        <tbody>
          {trace.transitions.map(({ at, type }) => (
            <tr key={`${at} ${type}`} data-breach={type.endsWith('-breached') || undefined}>
              <td>{format.instant(parseInstant(at))}</td>
              <th scope="row">{words(`transition.${type}`)}</th>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

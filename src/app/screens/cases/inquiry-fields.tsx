import type { InquiryExplanation } from '../../../contract/explanation.ts';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { useReader } from '../../ui/reader.tsx';
import { caseStateOf, caseStateWord } from './case-state.ts';
import { useCasesWords } from './use-cases-words.ts';

/** The record as it was admitted; what is not there is "not recorded". */
export function InquiryFields({ explanation, format }: { readonly explanation: InquiryExplanation; readonly format: Formatter }) {
  const reader = useReader();
  const { say } = reader;
  const words = useCasesWords();
  const nameOf = useValueNames();
  const { inquiry } = explanation;
  const notRecorded = say('figure.notRecorded');
  const fields: readonly (readonly [string, string | null])[] = [
    [words('column.state'), caseStateWord(caseStateOf(explanation), reader, words)],
    [words('column.received'), format.instant(parseInstant(inquiry.receivedAt))],
    ...DIMENSIONS.map(
      (dimension) => [say(`dimension.${dimension}`), inquiry[dimension] === null ? null : nameOf(dimension, inquiry[dimension])] as const,
    ),
    [words('column.citizen'), inquiry.citizen],
    [words('column.rating'), inquiry.rating === null ? null : format.count(inquiry.rating)],
    [words('column.outcome'), inquiry.outcome],
  ];
  return (
    <section className="card">
      <h2>{words('inquiry.fields')}</h2>
      <dl className="inquiry-fields">
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-absent={value === null || undefined}>
              <bdi>{value ?? notRecorded}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {inquiry.defects.length > 0 && (
        <>
          <h3>{words('inquiry.defects')}</h3>
          <ul className="inquiry-defects">
            {inquiry.defects.map((defect) => (
              <li key={defect}>{say(`defect.${defect}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import type { Meta } from '../../../contract/meta.ts';
import type { ClaimFigure } from '../../../core/evidence/claim.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { ABSENT } from '../../../i18n/absent.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import type { DraftFault } from './claim-draft.ts';
import { figureText } from './claim-figure.ts';
import { FigureNotes } from './figure-notes.tsx';
import { asOfText, scopeText } from './figure-scope.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { type FigureAnswer, hasNoValue } from './use-figure-answers.ts';
import type { Voice } from './use-voices.ts';

export interface ClaimFiguresProps {
  readonly answers: readonly FigureAnswer[];
  readonly faults: readonly DraftFault[];
  readonly voice: Voice;
  readonly meta: Meta;
  readonly onAdd: () => void;
  readonly onEdit: (figure: ClaimFigure) => void;
  readonly onRemove: (name: string) => void;
}

/** The figures of a claim, each with its value now, what it rests on, and why it is to be read with care. */
export function ClaimFigures({ answers, faults, voice, meta, onAdd, onEdit, onRemove }: ClaimFiguresProps) {
  const words = useEvidenceWords();
  const own = faults.filter(({ place }) => place === 'figures');
  const add = (
    <button type="button" className="button" onClick={onAdd}>
      {words('claim.addFigure')}
    </button>
  );
  return (
    <DataCard title={words('claim.figures')} subtitle={words('claim.figuresNote')} actions={add}>
      {own.length > 0 && (
        <ul role="alert" className="field-error">
          {own.map(({ fault, name }) => (
            <li key={fault + name}>{words(`fault.${fault}`, { name: isolateText(`{${name}}`) })}</li>
          ))}
        </ul>
      )}
      {answers.length === 0 && <p className="evidence-none">{words('claim.noFigures')}</p>}
      <ul className="figure-list">
        {answers.map((answer, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: until it is mended, two figures may have one name
          <FigureEntry key={i} answer={answer} voice={voice} meta={meta} onEdit={onEdit} onRemove={onRemove} />
        ))}
      </ul>
    </DataCard>
  );
}

type FigureEntryProps = Pick<ClaimFiguresProps, 'voice' | 'meta' | 'onEdit' | 'onRemove'> & { readonly answer: FigureAnswer };

function FigureEntry({ answer, voice, meta, onEdit, onRemove }: FigureEntryProps) {
  const { say, language } = useReader();
  const words = useEvidenceWords();
  const { figure, value, isPending, error, retry } = answer;
  const name = isolateText(`{${figure.name}}`);
  return (
    <li className="figure-entry">
      <div className="figure-what">
        <p>
          <code>
            <bdi dir="ltr">{`{${figure.name}}`}</bdi>
          </code>{' '}
          <strong>{findKpi(figure.kpi)?.title[language] ?? figure.kpi}</strong>
          {figure.part !== 'value' && ` · ${words(`part.${figure.part}`)}`}
        </p>
        <p className="note">
          {scopeText(figure, voice, meta)} · {asOfText(figure.query.asOf, voice)}
          {figure.query.calendar !== null && ` · ${say('time.calendarNamed', { name: isolateText(figure.query.calendar) })}`}
          {figure.query.policy !== null && ` · ${say('time.policyNamed', { name: isolateText(figure.query.policy) })}`}
        </p>
      </div>
      <div className="figure-value" aria-busy={isPending || undefined}>
        <strong>
          <bdi>{isPending ? '…' : value?.isSuppressed ? ABSENT : figureText(figure, value, voice.format)}</bdi>
        </strong>
        {error ? (
          <p role="alert" className="field-error">
            {error.title[language]}{' '}
            {error.canRetry && (
              <button type="button" className="button" onClick={retry}>
                {say('state.retry')}
              </button>
            )}
          </p>
        ) : (
          <>
            <FigureNotes answer={answer} />
            {hasNoValue(answer) && <p className="field-error">{words('figure.noValue')}</p>}
          </>
        )}
      </div>
      <div className="figure-buttons">
        <button type="button" className="button" aria-label={words('claim.editFigure', { name })} onClick={() => onEdit(figure)}>
          {words('claim.change')}
        </button>
        <button type="button" className="button" aria-label={words('claim.removeFigure', { name })} onClick={() => onRemove(figure.name)}>
          {words('claim.remove')}
        </button>
      </div>
    </li>
  );
}

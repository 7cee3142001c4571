import { type FocusEvent, useId, useRef } from 'react';
import type { Claim } from '../../../core/evidence/claim.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { directionOf, type Language } from '../../../i18n/language.ts';
import { useReader } from '../../ui/reader.tsx';
import '../../ui/text-field.css';
import { DataCard } from '../../ui/data-card.tsx';
import { type DraftFault, insertedAt } from './claim-draft.ts';
import { ClaimSentence } from './claim-sentence.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';
import type { FigureAnswer } from './use-figure-answers.ts';
import type { Voices } from './use-voices.ts';

/** The reader's own first. */
const ORDER = { ar: ['ar', 'en'], en: ['en', 'ar'] } as const;

export interface SentencesCardProps {
  readonly claim: Claim;
  readonly answers: readonly FigureAnswer[];
  readonly faults: readonly DraftFault[];
  readonly voices: Voices;
  readonly onChange: (claim: Claim) => void;
  /** a sentence was left: what is wrong with it is not being written any more */
  readonly onLeave: (language: Language) => void;
}

/** The two sentences as they are typed, each with its faults, and both as they read now. */
export function SentencesCard({ claim, answers, faults, voices, onChange, onLeave }: SentencesCardProps) {
  const words = useEvidenceWords();
  const languages = ORDER[useReader().language];
  return (
    <DataCard title={words('claim.sentences')} subtitle={words('claim.sentencesNote', { example: isolateText('{rate}') })}>
      <div className="sentence-pair">
        {languages.map((language) => (
          <SentenceField
            key={language}
            language={language}
            value={claim.text[language]}
            names={claim.figures.map(({ name }) => name)}
            faults={faults.filter(({ place }) => place === language)}
            onChange={(sentence) => onChange({ ...claim, text: { ...claim.text, [language]: sentence } })}
            onLeave={() => onLeave(language)}
          />
        ))}
      </div>
      <section className="claim-preview" aria-label={words('claim.preview')}>
        <h3>{words('claim.preview')}</h3>
        <div className="sentence-pair">
          {languages.map((language) => (
            <ClaimSentence key={language} text={claim.text[language]} answers={answers} voice={voices[language]} />
          ))}
        </div>
      </section>
    </DataCard>
  );
}

interface SentenceFieldProps {
  readonly language: Language;
  readonly value: string;
  readonly names: readonly string[];
  readonly faults: readonly DraftFault[];
  readonly onChange: (sentence: string) => void;
  readonly onLeave: () => void;
}

function SentenceField({ language, value, names, faults, onChange, onLeave }: SentenceFieldProps) {
  const words = useEvidenceWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const field = area.current;
    // a field that was never entered has its caret at its end
    const at = field && field.selectionStart > 0 ? field.selectionStart : value.length;
    const { sentence, caret } = insertedAt(value, name, at);
    onChange(sentence);
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  // from the sentence to one of its figures' buttons is still writing
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.closest('.text-field')?.contains(relatedTarget)) onLeave();
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>{words(`claim.${language}`)}</label>
      <textarea
        ref={area}
        id={id}
        rows={4}
        dir={directionOf(language)}
        lang={language}
        value={value}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={leave}
      />
      {names.length > 0 && (
        <p className="insert-row">
          <span className="note">{words('claim.insert')}</span>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              className="button insert-chip"
              aria-label={words(language === 'ar' ? 'claim.insertAr' : 'claim.insertEn', { name: isolateText(name) })}
              onClick={() => insert(name)}
              onBlur={leave}
            >
              <bdi dir="ltr">{`{${name}}`}</bdi>
            </button>
          ))}
        </p>
      )}
      {faults.length > 0 && (
        <ul id={`${id}-faults`} className="field-error">
          {faults.map(({ fault, name }) => (
            <li key={fault + name}>{words(`fault.${fault}`, { name: isolateText(`{${name}}`) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

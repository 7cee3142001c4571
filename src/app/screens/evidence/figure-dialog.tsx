import { useState } from 'react';
import type { Meta } from '../../../contract/meta.ts';
import type { ClaimFigure, ClaimPart } from '../../../core/evidence/claim.ts';
import { KPIS } from '../../../core/kpis/index.ts';
import type { Grain } from '../../../core/query.ts';
import { ABSENT } from '../../../i18n/absent.ts';
import '../../ui/entry-form.css';
import { Modal } from '../../ui/modal.tsx';
import { useReader } from '../../ui/reader.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CaseFields } from './case-fields.tsx';
import { figureText, nameFor } from './claim-figure.ts';
import {
  type FigureForm,
  faultOfName,
  figureOf,
  formOf,
  isAsOfKnown,
  newForm,
  partsOfValue,
  periodChoices,
  reportingOf,
} from './figure-form.ts';
import { FigureNotes } from './figure-notes.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';
import { hasNoValue, useFigureAnswers } from './use-figure-answers.ts';
import type { Voice } from './use-voices.ts';

export interface FigureDialogProps {
  /** null: a new one */
  readonly figure: ClaimFigure | null;
  /** names of the other figures */
  readonly taken: readonly string[];
  readonly meta: Meta;
  readonly voice: Voice;
  readonly onClose: () => void;
  readonly onKeep: (figure: ClaimFigure) => void;
}

/** Stands for null in lists: no label and no id is empty. */
const OPEN = '';
const GRAINS = ['month', 'quarter', 'year'] as const;

/** One figure put together from a question, with its value as it would stand in the sentence. */
export function FigureDialog({ figure, taken, meta, voice, onClose, onKeep }: FigureDialogProps) {
  const { say, format, language } = useReader();
  const words = useEvidenceWords();
  const [form, setForm] = useState<FigureForm>(() => (figure ? formOf(figure, reportingOf(meta)) : newForm(taken)));
  const [isAsked, setAsked] = useState(false);
  const put = (change: Partial<FigureForm>) => setForm({ ...form, ...change });
  const built = figureOf(form, figure, meta);
  const [answer] = useFigureAnswers([built]);
  const nameFault = faultOfName(form.name, taken);
  const isDayKnown = isAsOfKnown(form.asOfOn, meta);
  const parts = partsOfValue(answer?.value ?? null);
  // a name that nobody typed follows what the figure is
  const isOwnName = form.name !== nameFor(form, taken);
  const become = (change: Partial<FigureForm>) =>
    put({ ...change, ...(isOwnName ? {} : { name: nameFor({ ...form, ...change }, taken) }) });
  const grains: readonly Grain[] = GRAINS.some((grain) => grain === form.grain) ? GRAINS : [form.grain, ...GRAINS];
  const periods = periodChoices(form, meta).map((label) => ({ id: label, name: format.period(label) }));
  const keep = () => {
    setAsked(true);
    if (nameFault === null && isDayKnown) onKeep(built);
  };
  return (
    <Modal title={words(figure ? 'figure.change' : 'figure.add')} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <form
        className="figure-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="form-row">
          <Select
            label={words('figure.kpi')}
            value={form.kpi}
            options={KPIS.map(({ id, title }) => ({ id, name: title[language] }))}
            onChange={(kpi) => become({ kpi, part: 'value' })}
          />
          <Select
            label={words('figure.part')}
            value={form.part}
            options={[...new Set([...parts, form.part])].map((part) => ({ id: part, name: words(`part.${part}`) }))}
            onChange={(part) => become({ part: part as ClaimPart })}
          />
        </div>
        <fieldset>
          <legend>{words('figure.range')}</legend>
          <div className="form-row">
            <SegmentedControl
              label={say('filter.grain')}
              value={form.grain}
              options={grains.map((grain) => ({ id: grain, name: say(`grain.${grain}`) }))}
              onChange={(grain) => put({ grain, from: null, to: null })}
            />
            <Select
              label={say('filter.from')}
              value={form.from ?? OPEN}
              options={[{ id: OPEN, name: words('figure.fromStart') }, ...periods]}
              onChange={(id) =>
                put({ from: id === OPEN ? null : id, ...(id !== OPEN && form.to !== null && form.to < id ? { to: id } : {}) })
              }
            />
            <Select
              label={say('filter.to')}
              value={form.to ?? OPEN}
              options={[{ id: OPEN, name: words('figure.toEnd') }, ...periods]}
              onChange={(id) =>
                put({ to: id === OPEN ? null : id, ...(id !== OPEN && form.from !== null && form.from > id ? { from: id } : {}) })
              }
            />
          </div>
        </fieldset>
        <CaseFields form={form} meta={meta} voice={voice} onChange={put} />
        <div className="form-row">
          <Select
            label={say('time.calendar')}
            value={form.calendar ?? OPEN}
            options={[
              { id: OPEN, name: words('figure.usualCalendar') },
              ...withNamed(
                meta.calendars.map(({ id, title }) => ({ id, name: title?.[language] ?? id })),
                form.calendar,
              ),
            ]}
            onChange={(id) => put({ calendar: id === OPEN ? null : id })}
          />
          <Select
            label={say('time.policy')}
            value={form.policy ?? OPEN}
            options={[
              { id: OPEN, name: words('figure.usualPolicy') },
              ...withNamed(
                meta.policies.map(({ id, title }) => ({ id, name: title[language] })),
                form.policy,
              ),
            ]}
            onChange={(id) => put({ policy: id === OPEN ? null : id })}
          />
        </div>
        <div className="form-pair">
          <TextField
            label={words('figure.asOf')}
            type="date"
            value={form.asOfOn}
            onChange={(asOfOn) => put({ asOfOn })}
            hint={words('figure.asOfHint')}
            error={isDayKnown ? null : words('figure.asOfBad')}
          />
          <TextField
            label={words('figure.name')}
            value={form.name}
            direction="ltr"
            language="en"
            onChange={(name) => put({ name })}
            hint={words('figure.nameHint')}
            error={(isAsked || nameFault === 'figure.nameTaken') && nameFault ? words(nameFault) : null}
          />
        </div>
        <section className="figure-now" aria-label={words('figure.now')} aria-live="polite" aria-busy={answer?.isPending || undefined}>
          <h3>{words('figure.now')}</h3>
          {answer && (
            <>
              <strong>
                <bdi>{answer.isPending ? '…' : answer.value?.isSuppressed ? ABSENT : figureText(built, answer.value, voice.format)}</bdi>
              </strong>
              <FigureNotes answer={answer} />
              {answer.error && <p className="field-error">{answer.error.title[language]}</p>}
              {answer.error === null && hasNoValue(answer) && <p className="field-error">{words('figure.noValue')}</p>}
            </>
          )}
        </section>
        <footer className="form-buttons">
          <button type="button" className="button" onClick={onClose}>
            {say('action.cancel')}
          </button>
          <button type="submit" className="button button-primary">
            {words('figure.keep')}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

/** What the figure names already stays in the list, a version of its own too. */
function withNamed(list: readonly { readonly id: string; readonly name: string }[], id: string | null) {
  return id === null || list.some((entry) => entry.id === id) ? list : [...list, { id, name: id }];
}

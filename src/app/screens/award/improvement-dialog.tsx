import { type FormEvent, useState } from 'react';
import type { ImprovementEntry } from '../../../contract/award.ts';
import { parseImprovement } from '../../../core/awards/improvement.ts';
import type { Where } from '../../../core/query.ts';
import { rememberAuthor, rememberedAuthor } from '../../data/author.ts';
import { toEngineError } from '../../data/engine-error.ts';
import '../../ui/entry-form.css';
import { Modal } from '../../ui/modal.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KpiSelect } from './kpi-select.tsx';
import { TextPair } from './text-pair.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { type ImprovementWrite, textIn, useWriteImprovement } from './use-improvements.ts';
import { WhereFields } from './where-fields.tsx';

/** A change that was made, and what undoing it needs. */
export interface WrittenImprovement {
  readonly kind: 'saved' | 'removed';
  readonly id: string;
  readonly title: string;
  /** the version that the change made, and the one before it; 0: there was none */
  readonly version: number;
  readonly before: number;
  readonly author: string;
}

export interface ImprovementDialogProps {
  /** null: a new one */
  readonly entry: ImprovementEntry | null;
  readonly onClose: () => void;
  readonly onDone: (written: WrittenImprovement) => void;
}

type Fault = 'title' | 'cause' | 'action' | 'startedOn' | 'kpi' | 'where' | 'author';

/** Cause, action, and the figure in which it must show. */
export function ImprovementDialog({ entry, onClose, onDone }: ImprovementDialogProps) {
  const { tell, say, language } = useAwardReader();
  const write = useWriteImprovement();
  const was = entry?.improvement;
  const [fields, setFields] = useState({
    title: was?.title ?? {},
    cause: was?.cause ?? {},
    action: was?.action ?? {},
    startedOn: was?.startedOn ?? '',
    kpi: was?.kpi ?? 'response-on-time',
    where: was?.where ?? ({} as Where),
  });
  const [author, setAuthor] = useState(rememberedAuthor);
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const errorAt = (name: Fault) => (fault === name ? tell(`award.log.fault.${name}`) : null);

  const send = (request: ImprovementWrite, title: string, kind: 'saved' | 'removed') =>
    write.mutate(request, {
      onSuccess: ({ version }) => onDone({ kind, id: request.id, title, version, before: request.edited, author: request.author }),
    });
  const authored = (): string | null => {
    const name = author.trim();
    if (name === '') setFault('author');
    else rememberAuthor(name);
    return name || null;
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseImprovement(fields);
    if (!parsed.ok) return setFault(parsed.place);
    const by = authored();
    if (!by) return;
    const request = { kind: 'save', id: entry?.id ?? newId(), edited: entry?.version ?? 0, improvement: parsed.value, author: by } as const;
    send(request, textIn(parsed.value.title, language), 'saved');
  };
  const remove = () => {
    const by = authored();
    if (by && entry)
      send({ kind: 'remove', id: entry.id, edited: entry.version, author: by }, textIn(entry.improvement.title, language), 'removed');
  };
  return (
    <Modal title={tell(entry ? 'award.log.change' : 'award.log.add')} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <form className="entry-form" onSubmit={save} noValidate>
        <p className="note">{tell('award.log.form.hint')}</p>
        <TextPair
          field={tell('award.log.form.title')}
          value={fields.title}
          errors={{ ar: errorAt('title') }}
          onChange={(title) => change({ title })}
        />
        <TextPair
          field={tell('award.log.cause')}
          value={fields.cause}
          errors={{ ar: errorAt('cause') }}
          isMultiline
          onChange={(cause) => change({ cause })}
        />
        <TextPair
          field={tell('award.log.action')}
          value={fields.action}
          errors={{ ar: errorAt('action') }}
          isMultiline
          onChange={(action) => change({ action })}
        />
        <TextField
          type="date"
          label={tell('award.log.form.startedOn')}
          value={fields.startedOn}
          error={errorAt('startedOn')}
          onChange={(startedOn) => change({ startedOn })}
        />
        <div>
          <KpiSelect label={tell('award.log.form.kpi')} value={fields.kpi} onChange={(kpi) => change({ kpi })} />
        </div>
        <WhereFields legend={tell('award.log.form.where')} where={fields.where} onChange={(where) => change({ where })} />
        <TextField label={tell('award.log.form.author')} value={author} error={errorAt('author')} onChange={setAuthor} />
        {write.error && (
          <p className="field-error" role="alert">
            {toEngineError(write.error).title[language]}
          </p>
        )}
        <div className="form-buttons">
          {entry && (
            <button type="button" className="button" disabled={write.isPending} onClick={remove}>
              {tell('award.log.remove')}
            </button>
          )}
          <button type="submit" className="button button-primary" disabled={write.isPending}>
            {say('action.save')}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Unique enough for what one office writes; the store refuses an id that exists. */
const newId = (): string =>
  `i-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

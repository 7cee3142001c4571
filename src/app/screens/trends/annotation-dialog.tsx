import { type FormEvent, useState } from 'react';
import { ANNOTATION_CATEGORIES, type AnnotationCategory, parseAnnotation } from '../../../core/trends/annotation.ts';
import { rememberAuthor, rememberedAuthor } from '../../data/author.ts';
import { toEngineError } from '../../data/engine-error.ts';
import { type AnnotationWrite, type StoredAnnotation, titleIn, useWriteAnnotation } from '../../data/use-annotations.ts';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { Modal } from '../../ui/modal.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface AnnotationDialogProps {
  /** null: a new one */
  readonly annotation: StoredAnnotation | null;
  readonly onClose: () => void;
  readonly onDone: (written: WrittenAnnotation) => void;
}

/** A change that was made, and what undoing it needs. */
export interface WrittenAnnotation {
  readonly kind: 'saved' | 'removed';
  readonly id: string;
  readonly title: string;
  /** the version that the change made, and the one before it; 0: there was none */
  readonly version: number;
  readonly before: number;
  readonly author: string;
}

type Fault = 'from' | 'to' | 'title' | 'category' | 'author';

/** Says what happened and when, in one language or both; the dates are local dates of the reporting zone. */
export function AnnotationDialog({ annotation, onClose, onDone }: AnnotationDialogProps) {
  const { tell, say, language } = useTrendReader();
  const write = useWriteAnnotation();
  const [fields, setFields] = useState({
    category: annotation?.category ?? ('disruption' as AnnotationCategory),
    from: annotation?.from ?? '',
    to: annotation && annotation.to !== annotation.from ? annotation.to : '',
    en: annotation?.title.en ?? '',
    ar: annotation?.title.ar ?? '',
    author: rememberedAuthor(),
  });
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });

  const send = (request: AnnotationWrite, title: string, kind: 'saved' | 'removed') =>
    write.mutate(request, {
      onSuccess: ({ version }) => onDone({ kind, id: request.id, title, version, before: request.edited, author: request.author }),
    });
  const authored = (): string | null => {
    const author = fields.author.trim();
    if (author === '') setFault('author');
    else rememberAuthor(author);
    return author || null;
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseAnnotation({
      category: fields.category,
      from: fields.from,
      to: fields.to || fields.from,
      title: { en: fields.en, ar: fields.ar },
    });
    if (!parsed.ok) return setFault(parsed.place);
    const author = authored();
    if (!author) return;
    const documentId = annotation?.id ?? newId();
    const title = titleIn(parsed.value, language);
    send({ kind: 'save', id: documentId, edited: annotation?.version ?? 0, annotation: parsed.value, author }, title, 'saved');
  };
  const remove = () => {
    const author = authored();
    if (author && annotation)
      send({ kind: 'remove', id: annotation.id, edited: annotation.version, author }, titleIn(annotation, language), 'removed');
  };
  const faultAt = (name: Fault) => (fault === name ? tell(`trends.annotations.fault.${name}`) : null);
  return (
    <Modal
      title={tell(annotation ? 'trends.annotations.change' : 'trends.annotations.add')}
      closeLabel={say('action.close')}
      isOpen
      onClose={onClose}
    >
      <form className="annotation-form" onSubmit={save} noValidate>
        <label>
          {tell('trends.annotations.category')}
          <select value={fields.category} onChange={(event) => change({ category: event.target.value as AnnotationCategory })}>
            {ANNOTATION_CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {tell(`trends.annotations.is.${category}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="annotation-pair">
          <TextField
            type="date"
            label={tell('trends.annotations.from')}
            value={fields.from}
            error={faultAt('from')}
            onChange={(from) => change({ from })}
          />
          <TextField
            type="date"
            label={tell('trends.annotations.to')}
            value={fields.to}
            error={faultAt('to')}
            onChange={(to) => change({ to })}
          />
        </div>
        <TextField
          label={tell('trends.annotations.titleAr')}
          direction="rtl"
          language="ar"
          value={fields.ar}
          onChange={(ar) => change({ ar })}
        />
        <TextField
          label={tell('trends.annotations.titleEn')}
          direction="ltr"
          language="en"
          value={fields.en}
          error={faultAt('title')}
          onChange={(en) => change({ en })}
        />
        <TextField
          label={tell('trends.annotations.author')}
          value={fields.author}
          error={faultAt('author')}
          onChange={(author) => change({ author })}
        />
        {write.error && (
          <p className="field-error" role="alert">
            {toEngineError(write.error).title[language]}
          </p>
        )}
        <div className="annotation-actions">
          <button type="submit" className="button button-primary" disabled={write.isPending}>
            {say('action.save')}
          </button>
          {annotation && (
            <button type="button" className="button" disabled={write.isPending} onClick={remove}>
              {tell('trends.annotations.remove')}
            </button>
          )}
        </div>
      </form>
    </Modal>
  );
}

/** Unique enough for what one office writes; the store refuses an id that exists. */
const newId = (): string =>
  `a-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

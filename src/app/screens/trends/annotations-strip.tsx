import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type StoredAnnotation, titleIn, useWriteAnnotation } from '../../data/use-annotations.ts';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { AnnotationDialog, type WrittenAnnotation } from './annotation-dialog.tsx';

/** What happened, numbered as on the time axes: each opens to be edited, and every change can be undone. */
export function AnnotationsStrip({ annotations }: { readonly annotations: readonly StoredAnnotation[] }) {
  const { tell, say, language, format } = useTrendReader();
  const [edited, setEdited] = useState<StoredAnnotation | 'new' | null>(null);
  const write = useWriteAnnotation();
  const done = ({ kind, title, id, version, before, author }: WrittenAnnotation) => {
    setEdited(null);
    showToast({
      text: tell(`trends.annotations.done.${kind}`, { title }),
      action: { label: say('action.undo'), onAction: () => write.mutate({ kind: 'undo', id, edited: version, to: before, author }) },
    });
  };
  return (
    <section className="annotations" aria-label={tell('trends.annotations.title')}>
      <ol>
        {annotations.map((annotation, i) => (
          <li key={annotation.id}>
            <Button
              className="annotation"
              onPress={() => setEdited(annotation)}
              aria-label={tell('trends.annotations.edit', { title: titleIn(annotation, language) })}
            >
              <b>{format.count(i + 1)}</b>
              <bdi>{titleIn(annotation, language)}</bdi>
              <span className="note">{format.periodRange(annotation.from, annotation.to)}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button className="quiet-button" onPress={() => setEdited('new')}>
            <Icon name="plus" size={14} />
            {tell('trends.annotations.add')}
          </Button>
        </li>
      </ol>
      {edited && <AnnotationDialog annotation={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onDone={done} />}
    </section>
  );
}

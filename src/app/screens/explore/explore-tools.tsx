import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { KpiQuery } from '../../../core/query.ts';
import { ScreenExportButton } from '../../export/screen-export-button.tsx';
import { Sheet } from '../../figure/sheet.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useView } from '../../url/use-view.ts';
import type { AskedQuery } from './explore-question.ts';
import { rememberQuestion } from './recent-questions.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { questionText, useTrail } from './use-trail.ts';

// The contract's own judgement of a question, and what is saved, come when they are asked for.
const QueryDialog = lazy(async () => ({ default: (await import('./query-dialog.tsx')).QueryDialog }));
const ViewsSheet = lazy(async () => ({ default: (await import('./views-sheet.tsx')).ViewsSheet }));

export interface ExploreToolsProps {
  readonly asked: readonly AskedQuery[];
  readonly compared: readonly AskedQuery[];
  /** what the answer on screen rests on; null: it is not here yet */
  readonly rests: Pick<KpiQuery, 'asOf' | 'dataVersion'> | null;
  /** the builder */
  readonly children: ReactNode;
}

/** The builder, in the page or (on a phone) folded into a sheet; the way back and forth, what is saved, and the question as text. */
export function ExploreTools({ asked, compared, rests, children }: ExploreToolsProps) {
  const { say, word } = useExploreReader();
  const [view] = useView();
  const isPhone = useMedia(NARROW);
  const [open, setOpen] = useState<'builder' | 'views' | 'query' | null>(null);
  const { undo, redo } = useTrail(view);
  const question = questionText(view);
  const isAnswered = rests !== null;
  useEffect(() => {
    if (isAnswered) rememberQuestion(question);
  }, [question, isAnswered]);
  const close = () => setOpen(null);
  return (
    <div className="explore-tools">
      {!isPhone && children}
      <div className="explore-actions" role="toolbar" aria-label={word('explore.tools')}>
        {isPhone && (
          <Button className="button button-primary" onPress={() => setOpen('builder')}>
            <Icon name="sliders" />
            {word('explore.question')}
          </Button>
        )}
        <Button className="button" isDisabled={undo === null} onPress={() => undo?.()}>
          {say('action.undo')}
        </Button>
        <Button className="button" isDisabled={redo === null} onPress={() => redo?.()}>
          {word('explore.redo')}
        </Button>
        <Button className="button" onPress={() => setOpen('views')}>
          {word('explore.views')}
        </Button>
        <Button className="button" onPress={() => setOpen('query')}>
          {word('explore.query.open')}
        </Button>
        {isAnswered && <ScreenExportButton title={say('nav.explore')} />}
      </div>
      {open === 'builder' && (
        <Sheet title={word('explore.question')} closeLabel={say('action.close')} onClose={close}>
          {children}
        </Sheet>
      )}
      <Suspense fallback={null}>
        {open === 'views' && <ViewsSheet onClose={close} />}
        {open === 'query' && <QueryDialog asked={asked} compared={compared} rests={rests} onClose={close} />}
      </Suspense>
    </div>
  );
}

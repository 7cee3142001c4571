import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Link, useLocation } from 'wouter';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import '../../ui/screen-head.css';
import { addressOf, useView } from '../../url/use-view.ts';
import { AwardAsked } from './award-asked.tsx';
import { type AwardPlace, awardPath, parseAwardPath } from './award-path.ts';
import './award-screen.css';
import './award-models.css';
import { CyclesView } from './cycles-view.tsx';
import { ModelView } from './model-view.tsx';
import { ModelsView } from './models-view.tsx';
import { ReadinessView } from './readiness-view.tsx';
import { useAwardModel } from './use-award-model.ts';
import { useAwardReader } from './use-award-reader.ts';
import { WorkspaceView } from './workspace-view.tsx';

const TABS = ['workspace', 'cycles', 'readiness', 'models'] as const;
const TAB_OF: Readonly<Record<AwardPlace['view'], 'workspace' | 'cycles' | 'readiness' | 'models'>> = {
  workspace: 'workspace',
  cycles: 'cycles',
  readiness: 'readiness',
  models: 'models',
  model: 'models',
  new: 'models',
};

/** Where an award is prepared: what the figures are worth by its model, how sure that is, and what is still missing. */
export default function AwardScreen() {
  const { format, tell } = useAwardReader();
  const [view] = useView();
  const [path] = useLocation();
  const place = parseAwardPath(path);
  const { result, models, chosen } = useAwardModel();
  return (
    <I18nProvider locale={format.locale}>
      <div className="data-screen award-screen">
        <nav aria-label={tell('award.parts')} className="data-tabs">
          {TABS.map((tab) => (
            <Link
              key={tab}
              href={addressOf(awardPath({ view: tab }), { ...view, figure: null })}
              aria-current={TAB_OF[place.view] === tab ? 'page' : undefined}
            >
              {tell(`award.tab.${tab}`)}
            </Link>
          ))}
        </nav>
        <AwardAsked result={result} height={900}>
          {() => <AwardPart place={place} models={models} chosen={chosen} />}
        </AwardAsked>
      </div>
    </I18nProvider>
  );
}

interface AwardPartProps {
  readonly place: AwardPlace;
  readonly models: readonly AwardModelEntry[];
  readonly chosen: AwardModelEntry | null;
}

function AwardPart({ place, models, chosen }: AwardPartProps) {
  const { tell } = useAwardReader();
  const [view] = useView();
  const [, navigate] = useLocation();
  // A file that was read is handed to the editor of its model, or of a new one; no address could hold it.
  const [imported, setImported] = useState<AwardModel | null>(null);
  const take = (model: AwardModel) => {
    setImported(model);
    const isKnown = models.some((entry) => entry.model.id === model.id);
    navigate(addressOf(awardPath(isKnown ? { view: 'model', id: model.id } : { view: 'new' }), { ...view, figure: null }));
  };
  const forget = () => setImported(null);
  switch (place.view) {
    case 'models':
      return <ModelsView models={models} onImport={take} />;
    case 'new':
      return <ModelView id={null} models={models} imported={imported} onSaved={forget} />;
    case 'model':
      return (
        <ModelView key={place.id} id={place.id} models={models} imported={imported?.id === place.id ? imported : null} onSaved={forget} />
      );
    default:
      if (chosen === null) {
        return (
          <EmptyState title={tell('models.unknown')} advice={tell('models.unknownHint')}>
            <Link className="button" href={addressOf(awardPath({ view: 'models' }), { ...view, figure: null })}>
              {tell('award.toModels')}
            </Link>
          </EmptyState>
        );
      }
      if (place.view === 'cycles') return <CyclesView model={chosen.model} />;
      if (place.view === 'readiness') return <ReadinessView model={chosen.model} />;
      return <WorkspaceView model={chosen.model} />;
  }
}

import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Link, useLocation } from 'wouter';
import { EmptyState } from '../../ui/empty-state.tsx';
import '../../ui/screen-head.css';
import { addressOf, useView } from '../../url/use-view.ts';
import { AwardAsked } from './award-asked.tsx';
import { type AwardPlace, awardPath, parseAwardPath } from './award-path.ts';
import './award-screen.css';
import { useAwardModel } from './use-award-model.ts';
import { useAwardReader } from './use-award-reader.ts';
import { WorkspaceView } from './workspace-view.tsx';

const TABS = ['workspace'] as const;
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
  const { result, chosen } = useAwardModel();
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
          {() =>
            chosen === null ? (
              <EmptyState title={tell('award.noCycle')} advice={tell('award.noCycleHint')} />
            ) : (
              <WorkspaceView model={chosen.model} />
            )
          }
        </AwardAsked>
      </div>
    </I18nProvider>
  );
}

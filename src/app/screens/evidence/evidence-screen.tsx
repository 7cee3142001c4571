import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLocation } from 'wouter';
import { useReader } from '../../ui/reader.tsx';
import { ClaimView } from './claim-view.tsx';
import { ClaimsView } from './claims-view.tsx';
import { parseEvidencePath } from './evidence-path.ts';
import './evidence-screen.css';
import { SnapshotView } from './snapshot-view.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';

/** Sentences with live figures, what was frozen of them, and whether it is still so. */
export default function EvidenceScreen() {
  const { format } = useReader();
  const words = useEvidenceWords();
  const [path] = useLocation();
  const place = parseEvidencePath(path);
  const title =
    place.view === 'list'
      ? words('evidence.title')
      : place.view === 'snapshot'
        ? words('snapshot.title')
        : words(place.id === null ? 'claim.new' : 'claim.existing');
  return (
    <I18nProvider locale={format.locale}>
      <div className="evidence-screen">
        <header className="evidence-head">
          <h1>{title}</h1>
          {place.view === 'list' && <p className="evidence-lead">{words('evidence.lead')}</p>}
        </header>
        {place.view === 'list' && <ClaimsView />}
        {place.view === 'claim' && <ClaimView key={place.id} id={place.id} />}
        {place.view === 'snapshot' && <SnapshotView key={place.id} id={place.id} />}
      </div>
    </I18nProvider>
  );
}

import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Link, useLocation } from 'wouter';
import '../../ui/entry-form.css';
import { useReader } from '../../ui/reader.tsx';
import '../../ui/screen-head.css';
import { addressOf, useView } from '../../url/use-view.ts';
import { CalendarView } from './calendar-view.tsx';
import { CalendarsView } from './calendars-view.tsx';
import { dataPath, parseDataPath } from './data-path.ts';
import './data-screen.css';
import { ExceptionsView } from './exceptions-view.tsx';
import { GuardsView } from './guards-view.tsx';
import { IntakeView } from './intake-view.tsx';
import { PoliciesView } from './policies-view.tsx';
import { PolicyView } from './policy-view.tsx';
import { useDataWords } from './use-data-words.ts';

const TABS = ['intake', 'guards', 'calendars', 'policies'] as const;
const TAB_OF = {
  intake: 'intake',
  exceptions: 'intake',
  guards: 'guards',
  calendars: 'calendars',
  calendar: 'calendars',
  policies: 'policies',
  policy: 'policies',
} as const;

/** Where the figures come from: what came in, how it could be gamed, and the calendars and policies it is measured by. */
export default function DataScreen() {
  const { format } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const [path] = useLocation();
  const place = parseDataPath(path);
  return (
    <I18nProvider locale={format.locale}>
      <div className="data-screen">
        <header className="data-head">
          <h1>{words(`data.title.${TAB_OF[place.view]}`)}</h1>
          <p className="data-lead">{words(`data.lead.${TAB_OF[place.view]}`)}</p>
          <nav aria-label={words('data.parts')} className="data-tabs">
            {TABS.map((tab) => (
              <Link
                key={tab}
                href={addressOf(dataPath({ view: tab }), { ...view, figure: null })}
                aria-current={TAB_OF[place.view] === tab ? 'page' : undefined}
              >
                {words(`data.tab.${tab}`)}
              </Link>
            ))}
          </nav>
        </header>
        {place.view === 'intake' && <IntakeView />}
        {place.view === 'exceptions' && <ExceptionsView kind={place.kind} />}
        {place.view === 'guards' && <GuardsView />}
        {place.view === 'calendars' && <CalendarsView />}
        {place.view === 'calendar' && <CalendarView key={place.id} id={place.id} year={place.year} on={place.on} />}
        {place.view === 'policies' && <PoliciesView />}
        {place.view === 'policy' && <PolicyView key={place.id} id={place.id} />}
      </div>
    </I18nProvider>
  );
}

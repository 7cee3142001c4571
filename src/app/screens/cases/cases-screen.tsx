import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Route, Switch } from 'wouter';
import { useReader } from '../../ui/reader.tsx';
import { CasesFilters } from './cases-filters.tsx';
import { CasesHeading } from './cases-heading.tsx';
import { CasesList } from './cases-list.tsx';
import './cases-screen.css';
import { InquiryView } from './inquiry-view.tsx';

/** The records behind the figures: a list of them, and each with its clocks. */
export default function CasesScreen() {
  const { format } = useReader();
  return (
    <I18nProvider locale={format.locale}>
      <Switch>
        <Route path="/cases/:id">{({ id }) => <InquiryView id={id} />}</Route>
        <Route>
          <div className="cases">
            <CasesHeading />
            <CasesFilters />
            <CasesList />
          </div>
        </Route>
      </Switch>
    </I18nProvider>
  );
}

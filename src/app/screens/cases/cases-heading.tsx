import { useQueries, useQuery } from '@tanstack/react-query';
import type { CaseRole } from '../../../contract/cases.ts';
import type { KpiValue } from '../../../core/query.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { caseCountOptions, kpiOptions } from '../../data/query-options.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { figureIn, pointingAt } from '../../figure/figure-pointer.ts';
import { FIGURE_WORDS } from '../../figure/figure-words.ts';
import { hidingQuestion } from '../../figure/hiding-question.ts';
import { useScopeOf } from '../../figure/use-scope-of.ts';
import { useReader } from '../../ui/reader.tsx';
import { RichText, standIn } from '../../ui/rich-text.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useView } from '../../url/use-view.ts';
import { useCasesWords } from './use-cases-words.ts';
import { useSelection } from './use-selection.ts';

/** Whose cases these are, and that they are as many as the figure counts. */
export function CasesHeading() {
  const { say, format, language } = useReader();
  const words = useCasesWords();
  const panelWords = useWords(FIGURE_WORDS);
  const [view, change] = useView();
  const engine = useEngine();
  const { kpi, pointer, role, roles, isOfFigure, cellOf } = useSelection();
  const scope = useScopeOf(pointer);
  const { data: table, isPlaceholderData } = useQuery(kpiOptions(engine, hidingQuestion(pointer, view)));
  const counts = useQueries({ queries: roles.map((entry) => caseCountOptions(engine, cellOf(entry))) });
  const figure = table && !isPlaceholderData ? figureIn(table, pointer) : null;
  const listed = counts[roles.indexOf(role)]?.data;
  const isSingle = kpi.cases.denominator === undefined;
  const nameOf = (entry: CaseRole) => panelWords(isSingle && entry === 'numerator' ? 'panel.role.counted' : `panel.role.${entry}`);
  const values = {
    value: standIn('value'),
    numerator: format.count(figure?.numerator ?? null),
    denominator: format.count(figure?.denominator ?? null),
    role: nameOf(role),
    cases: say('count.cases', { n: listed ?? 0 }),
  };
  const link = <FigureLink figure={pointer}>{format.figure(figure?.value ?? null, kpi.unit)}</FigureLink>;
  const counted = countedIn(figure, role, isSingle);
  return (
    <header className="cases-heading">
      <h1>{isOfFigure ? words('cases.ofFigure', { figure: kpi.title[language], scope }) : `${words('cases.all')} · ${scope}`}</h1>
      <p className="cases-sum" aria-busy={listed === undefined}>
        {figure && listed !== undefined && (
          <>
            <RichText text={words(isSingle ? 'cases.reconcilesCount' : 'cases.reconciles', values)} parts={{ value: link }} />{' '}
            {counted !== null && (
              <span className="note">
                ({counted === listed ? words('cases.asMany') : words('cases.notAsMany', { count: format.count(counted) })})
              </span>
            )}
          </>
        )}
      </p>
      <div className="cases-roles">
        <SegmentedControl
          label={words('cases.role')}
          value={role}
          options={roles.map((entry, i) => ({
            id: entry,
            name: `${shortOf(nameOf(entry))} ${counts[i]?.data === undefined ? '' : format.count(counts[i].data)}`.trim(),
          }))}
          onChange={(next) => change({ own: { ...view.own, 'cases.role': next } })}
        />
        {isOfFigure && (
          <button type="button" className="quiet-button" onClick={() => change({ own: pointingAt('cases', null, view).own })}>
            {words('cases.showAll')}
          </button>
        )}
      </div>
    </header>
  );
}

/** How many the figure itself counts in that part; null: it does not say. */
function countedIn(figure: KpiValue | null, role: CaseRole, isSingle: boolean): number | null {
  if (!figure) return null;
  if (role === 'numerator') return isSingle ? (figure.n ?? figure.value) : (figure.numerator ?? null);
  if (role === 'denominator') return figure.denominator ?? null;
  return role === 'pending' ? (figure.pending ?? null) : null;
}

/** A part's name up to its explanation. */
const shortOf = (name: string): string => name.split(':')[0] ?? name;

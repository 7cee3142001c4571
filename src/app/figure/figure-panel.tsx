import { useQuery } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { findKpi } from '../../core/kpis/index.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import { isolateText } from '../../i18n/bidi.ts';
import { useEngine } from '../data/engine-context.tsx';
import { toEngineError } from '../data/engine-error.ts';
import { kpiOptions } from '../data/query-options.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useReader } from '../ui/reader.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { useView } from '../url/use-view.ts';
import { FigureCopy } from './figure-copy.tsx';
import type { Fact } from './figure-fact.ts';
import { marksOf } from './figure-marks.ts';
import './figure-panel.css';
import { partsOf } from './figure-parts.ts';
import { type FigurePointer, figureIn } from './figure-pointer.ts';
import { FigureRoles } from './figure-roles.tsx';
import { FIGURE_WORDS } from './figure-words.ts';
import { hidingQuestion } from './hiding-question.ts';
import { Sheet } from './sheet.tsx';
import { useFigureGround } from './use-figure-ground.ts';
import { useScopeOf } from './use-scope-of.ts';

/** What stands behind a figure: what it means, how it came about, how sure it is, what it rests on, and its cases. */
export function FigurePanel({ pointer, onClose }: { readonly pointer: FigurePointer; readonly onClose: () => void }) {
  const { say, format, language } = useReader();
  const words = useWords(FIGURE_WORDS);
  const kpi = findKpi(pointer.kpi);
  return (
    <I18nProvider locale={format.locale}>
      <Sheet title={kpi?.title[language] ?? pointer.kpi} closeLabel={say('action.close')} onClose={onClose}>
        {kpi ? (
          <FigureBody kpi={kpi} pointer={pointer} />
        ) : (
          <ErrorState
            title={say('error.title')}
            sentence={words('panel.unknownFigure')}
            code={say('error.code', { code: 'unknown-kpi' })}
          />
        )}
      </Sheet>
    </I18nProvider>
  );
}

function FigureBody({ kpi, pointer }: { readonly kpi: Kpi; readonly pointer: FigurePointer }) {
  const reader = useReader();
  const { say, format, language } = reader;
  const words = useWords(FIGURE_WORDS);
  const [view] = useView();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(kpiOptions(useEngine(), hidingQuestion(pointer, view)));
  const scope = useScopeOf(pointer);
  const table = isPlaceholderData ? undefined : data;
  const ground = useFigureGround(pointer, table);
  if (error && !table) {
    const { code, title } = toEngineError(error);
    return (
      <ErrorState
        title={say('error.title')}
        sentence={title[language]}
        code={say('error.code', { code: isolateText(code) })}
        retry={{ label: say('state.retry'), isBusy: isFetching, onRetry: () => void refetch() }}
      />
    );
  }
  const figure = table ? figureIn(table, pointer) : null;
  const parts = partsOf(figure, reader, words);
  const marks = table ? marksOf(kpi, figure, table, reader, words) : [];
  const value = format.figure(figure?.value ?? null, kpi.unit);
  return (
    <div className="panel" aria-busy={!table}>
      <p className="panel-value">
        {table ? <strong>{value}</strong> : <Skeleton blockSize="2.4rem" inlineSize="7rem" />}
        <span>{scope}</span>
      </p>
      <p className="panel-definition">{kpi.definition[language]}</p>
      {marks.length > 0 && (
        <section className="panel-marks" aria-label={words('panel.care')}>
          <ul>
            {marks.map((mark) => (
              <li key={mark}>{mark}</li>
            ))}
          </ul>
        </section>
      )}
      {parts.length > 0 && <Facts title={words('panel.parts')} facts={parts} />}
      <FigureRoles kpi={kpi} pointer={pointer} isHidden={figure?.isSuppressed === true} />
      {ground && <Facts title={words('panel.rests')} facts={ground} />}
      {table && (
        <FigureCopy
          pointer={pointer}
          text={[`${kpi.title[language]} · ${scope}: ${value}`, ...marks, ...lines(parts), ...lines(ground ?? [])].join('\n')}
        />
      )}
    </div>
  );
}

const lines = (facts: readonly Fact[]) => facts.map(([name, value]) => `${name}: ${value}`);

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="panel-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

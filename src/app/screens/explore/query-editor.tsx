import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { DefinitionTime } from '../../../core/definitions.ts';
import type { KpiQuery } from '../../../core/query.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import { plainQuery } from './plain-query.ts';
import { readDraft, viewOf } from './query-draft.ts';
import { useExploreReader } from './use-explore-reader.ts';

export interface QueryEditorProps {
  readonly query: KpiQuery;
  /** the clock whose figures it asks for */
  readonly time: DefinitionTime;
  readonly onDone: () => void;
}

/** The question as JSON; what is wrong with it is said while it is written, in the words of the interface that answers it. */
export function QueryEditor({ query, time, onDone }: QueryEditorProps) {
  const { word, language } = useExploreReader();
  const [view] = useView();
  const [path, navigate] = useLocation();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const id = useId();
  const original = plainQuery(query, 2);
  const [text, setText] = useState(original);
  const draft = useMemo(
    () => readDraft(text, { zone: query.zone ?? meta?.zone ?? 'UTC', weekStartsOn: meta?.weekStartsOn ?? 'sun' }),
    [text, query.zone, meta],
  );
  const ask = () => {
    if (!draft.ok) return;
    navigate(addressOf(path, viewOf(view, draft.query, time)));
    onDone();
  };
  return (
    <section className="query-editor">
      <label htmlFor={id}>{word('explore.query.json')}</label>
      <textarea
        id={id}
        dir="ltr"
        lang="en"
        spellCheck={false}
        rows={Math.min(18, text.split('\n').length + 1)}
        value={text}
        aria-invalid={!draft.ok}
        aria-describedby={`${id}-told`}
        onChange={(event) => setText(event.target.value)}
      />
      <div id={`${id}-told`} aria-live="polite">
        {draft.ok ? (
          <p className="note">{word(text === original ? 'explore.query.asAsked' : 'explore.query.valid')}</p>
        ) : (
          <ul className="field-error">
            {draft.problems === null ? (
              <li>{word('explore.query.noJson', { reason: isolateText(draft.reason) })}</li>
            ) : (
              draft.problems.map(({ place, message }) => <li key={`${place} ${message.en}`}>{message[language]}</li>)
            )}
          </ul>
        )}
      </div>
      <div className="query-actions">
        <button type="button" className="button button-primary" disabled={!draft.ok || text === original} onClick={ask}>
          {word('explore.query.ask')}
        </button>
        <button type="button" className="button" disabled={text === original} onClick={() => setText(original)}>
          {word('explore.query.reset')}
        </button>
      </div>
    </section>
  );
}

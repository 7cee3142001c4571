import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import type { Problem } from '../../../contract/problem.ts';
import { buildExportDocument } from '../../../export/build-export-document.ts';
import { exportNamesOf } from '../../../export/export-names-of.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { kpiOptions, metaOptions } from '../../data/query-options.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { parseRender, type RenderRequest } from './render-request.ts';
import { RenderedAnswer } from './rendered-answer.tsx';

/** A bare page with one answer on it and all that it rests on: what is printed, or drawn for a terminal. */
export default function RenderScreen() {
  const search = useSearch();
  const parsed = useMemo(() => parseRender({ search, hash: location.hash, href: location.href }), [search]);
  return parsed.ok ? <Asked request={parsed.value} /> : <Refused problem={parsed.problem} />;
}

function Asked({ request: { query, title, link } }: { readonly request: RenderRequest }) {
  const engine = useEngine();
  const { language } = useReader();
  const answer = useQuery(kpiOptions(engine, query));
  const meta = useQuery(metaOptions(engine));
  const error = answer.error ?? meta.error;
  const table = answer.data;
  const document = useMemo(
    () => (table && meta.data ? buildExportDocument({ query, table, language, names: exportNamesOf(meta.data), title, link }) : null),
    [query, table, meta.data, language, title, link],
  );
  if (error) return <Refused problem={toEngineError(error)} />;
  return document ? <RenderedAnswer document={document} /> : <Skeleton blockSize={420} />;
}

function Refused({ problem: { code, title } }: { readonly problem: Pick<Problem, 'code' | 'title'> | ReturnType<typeof toEngineError> }) {
  const { say, language } = useReader();
  return (
    <div data-render="failed">
      <ErrorState title={say('error.title')} sentence={title[language]} code={say('error.code', { code: isolateText(code) })} />
    </div>
  );
}

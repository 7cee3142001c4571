import { useQueryClient } from '@tanstack/react-query';
import { EMPTY_QUERY } from '../../core/query.ts';
import { exportNamesOf } from '../../export/export-names-of.ts';
import { useEngine } from '../data/engine-context.tsx';
import { kpiOptions, metaOptions } from '../data/query-options.ts';
import { useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';
import type { FileDesk } from './chart-files.ts';
import type { Draw } from './easel.tsx';

/** What the files of this screen are made with. */
export function useFileDesk(draw: Draw): FileDesk {
  const engine = useEngine();
  const cache = useQueryClient();
  const { language, format } = useReader();
  const [{ asOf }] = useView();
  return {
    language,
    format,
    link: location.href,
    whole: { ...EMPTY_QUERY, kpis: ['received'], asOf },
    ask: (query) => cache.fetchQuery(kpiOptions(engine, query)),
    names: async () => exportNamesOf(await cache.fetchQuery(metaOptions(engine))),
    draw,
  };
}

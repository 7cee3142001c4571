import { useQueryClient } from '@tanstack/react-query';
import { exportNamesOf } from '../../export/export-names-of.ts';
import { useEngine } from '../data/engine-context.tsx';
import { kpiOptions, metaOptions } from '../data/query-options.ts';
import { useReader } from '../ui/reader.tsx';
import type { FileDesk } from './chart-files.ts';
import type { Draw } from './easel.tsx';

/** What the files of this screen are made with. */
export function useFileDesk(draw: Draw): FileDesk {
  const engine = useEngine();
  const cache = useQueryClient();
  const { language, format } = useReader();
  return {
    language,
    direction: format.direction,
    link: location.href,
    ask: (query) => cache.fetchQuery(kpiOptions(engine, query)),
    names: async () => exportNamesOf(await cache.fetchQuery(metaOptions(engine))),
    draw,
  };
}

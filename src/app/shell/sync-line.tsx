import { useQuery } from '@tanstack/react-query';
import { parseInstant } from '../../core/instant.ts';
import { syncAr } from '../../i18n/messages/ar/sync.ts';
import { syncEn } from '../../i18n/messages/en/sync.ts';
import { useEngine } from '../data/engine-context.tsx';
import type { LocalFirstEngine } from '../data/local-first-engine.ts';
import { metaOptions } from '../data/query-options.ts';
import type { SyncStatus } from '../data/sync/sync-status.ts';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import './sync-line.css';
import { useSync } from './use-sync.ts';

const SYNC_WORDS = { en: syncEn, ar: syncAr };

/** Below every screen: where the answers come from, what is on its way, and what can be done about it. */
export function SyncLine({ engine }: { readonly engine: LocalFirstEngine }) {
  const { status, sync, pause } = useSync(engine);
  return <SyncWords status={status} onSync={sync} onPause={pause} />;
}

export interface SyncWordsProps {
  readonly status: SyncStatus;
  readonly onSync: () => void;
  readonly onPause: () => void;
}

export function SyncWords({ status, onSync, onPause }: SyncWordsProps) {
  const words = useWords(SYNC_WORDS);
  const sentence = useSentence(status);
  const progress = status.kind === 'pulling' && status.holding === null ? status.progress : null;
  return (
    <footer className="sync-line">
      <p>{sentence}</p>
      {status.kind === 'pulling' && status.holding === null && (
        <progress aria-label={words('sync.progress')} {...(progress ? { value: progress.done, max: Math.max(1, progress.of) } : {})} />
      )}
      {status.kind === 'pulling' && status.holding === null && <Action label={words('sync.pause')} onPress={onPause} />}
      {status.kind === 'paused' && <Action label={words('sync.resume')} onPress={onSync} />}
      {status.kind === 'failed' && <Action label={words('sync.retry')} onPress={onSync} />}
      {/* Said once when it is there; numbers that run are for the eye. */}
      <p role="status" className="visually-hidden">
        {status.kind === 'pulling' || status.kind === 'opening' ? '' : sentence}
      </p>
    </footer>
  );
}

function Action({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="button" onClick={onPress}>
      {label}
    </button>
  );
}

function useSentence(status: SyncStatus): string {
  const words = useWords(SYNC_WORDS);
  const { format, formatIn } = useReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const at = (text: string | null): string => formatIn(meta?.zone ?? 'UTC').instant(text === null ? null : parseInstant(text));
  switch (status.kind) {
    case 'server':
      if (status.why === 'too-many') return words('sync.tooMany', { limit: format.figure(status.limit, 'count') });
      return words(`sync.${status.why}`);
    case 'opening':
      return words('sync.opening');
    case 'paused':
      return status.holding === null ? words('sync.paused') : words('sync.pausedHolding', { at: at(status.holding.dataAsOf) });
    case 'pulling': {
      const { progress, holding } = status;
      if (holding !== null) return words('sync.difference', { at: at(holding.dataAsOf) });
      if (progress === null) return words('sync.begins');
      return words('sync.loading', { done: format.figure(progress.done, 'count'), of: progress.of });
    }
    case 'ready': {
      const { holding, isKept } = status;
      const said =
        holding.dataAsOf === null ? words('sync.readyEmpty') : words('sync.ready', { records: holding.records, at: at(holding.dataAsOf) });
      return isKept ? said : `${said} ${words('sync.notKept')}`;
    }
    case 'failed': {
      if (status.holding !== null) return words('sync.failedHolding', { at: at(status.holding.dataAsOf) });
      return status.code === 'too-many' ? words('sync.failed.engine') : words(`sync.failed.${status.code}`);
    }
  }
}

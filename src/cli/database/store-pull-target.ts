import type { Store } from '../../api/store.ts';
import type { PullState, PullTarget } from '../../intake/pull/pull-target.ts';

export const PULL_AUTHOR = 'tajawub pull';

/** A pull into a store of this process; its place is a setting document. */
export function storePullTarget(store: Store): PullTarget {
  return {
    state: async (id) => ((await store.documents.get('setting', id))?.body as PullState | undefined) ?? null,
    write: (page) => store.write(page),
    async keep(id, state) {
      const version = (await store.documents.get('setting', id))?.version ?? 0;
      const writtenAt = Math.floor(Date.now() / 1000);
      await store.documents.put({ kind: 'setting', id, body: state, isDeleted: false, author: PULL_AUTHOR, writtenAt }, version);
    },
  };
}

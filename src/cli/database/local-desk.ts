import { answerQuery } from '../../answers/resolve-query.ts';
import { explainInquiry } from '../../api/explain-inquiry.ts';
import type { Rejection, Store } from '../../api/store.ts';
import type { Desk } from './desk.ts';
import { givenCatalogue } from './given-catalogue.ts';
import { storePullTarget } from './store-pull-target.ts';
import { verifyHere } from './verify-here.ts';

const ROWS = 5000;

/** The database file, open in this process. */
export function localDesk(store: Store): Desk {
  return {
    async meta() {
      const { inquiries, rejected, defects, dataVersion, isDemonstration, dataAsOf } = await store.meta();
      return { inquiries, rejected, defects, dataVersion, isDemonstration, dataAsOf };
    },
    answer: (query, given) => answerQuery(store, givenCatalogue(store.documents, given), query),
    write: (batch, onProgress) => store.write(batch, onProgress),
    async *rejections(): AsyncGenerator<Rejection> {
      for (let offset = 0; ; offset += ROWS) {
        const { rows, total } = await store.rejections({ offset, limit: ROWS });
        yield* rows;
        if (offset + rows.length >= total) return;
      }
    },
    explain: (id, query, given) => explainInquiry(store, givenCatalogue(store.documents, given), id, query),
    verify: (snapshot) => verifyHere(store, snapshot),
    pullTarget: storePullTarget(store),
    close: () => store.close(),
  };
}

import type { KeyedSettings, Store } from '../../src/api/store.ts';
import { EVENT_TYPES, type Inquiry } from '../../src/core/inquiry.ts';
import type { Answers, CaseQuestion, Question } from '../../src/core/question.ts';

/** Whoever answers questions about a set of inquiries. */
export interface Answerer {
  answer(question: Question): Promise<Answers>;
  /** ids, by receipt and then id */
  cases(question: CaseQuestion): Promise<readonly string[]>;
  close(): Promise<void>;
}
export type MakeAnswerer = (inquiries: readonly Inquiry[], settings: KeyedSettings) => Promise<Answerer>;

/** A store that has been given the inquiries in one import. */
export const answererOverStore =
  (openStore: () => Promise<Store>): MakeAnswerer =>
  async (inquiries, settings) => {
    const store = await openStore();
    const { dataVersion } = await store.write({
      source: 'conformance',
      inquiries,
      rejections: [],
      recorded: EVENT_TYPES,
      isDemonstration: false,
      dataAsOf: null,
    });
    return {
      answer: (question) => store.answer(question, settings, dataVersion),
      async cases(question) {
        const { total, rows } = await store.cases(question, settings, dataVersion, { offset: 0, limit: 5000 });
        if (total !== rows.length) throw new Error(`A page of ${rows.length} where ${total} were announced.`);
        return rows.map((row) => row.inquiry.id);
      },
      close: () => store.close(),
    };
  };

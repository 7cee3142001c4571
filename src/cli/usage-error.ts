import type { Bilingual } from '../core/kpis/kpi.ts';

/** The command cannot be carried out as given: said in both languages, exit code 2. */
export class UsageError extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

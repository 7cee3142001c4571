import type { Bilingual } from '../core/kpis/kpi.ts';

/** The command was understood and could not be carried out: said in both languages, exit code 1. */
export class CommandFault extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

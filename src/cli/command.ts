import type { Bilingual } from '../core/kpis/kpi.ts';
import type { OptionSpecs, Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** One command of the terminal; it is loaded only when it is asked for. */
export interface Command {
  readonly options: OptionSpecs;
  /** each option in a line or more, under the synopsis */
  readonly help: Bilingual;
  /** @returns the exit code */
  run(options: Options, terminal: Terminal): Promise<number>;
}

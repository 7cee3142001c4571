import type { Bilingual } from '../core/kpis/kpi.ts';
import type { OptionSpecs, Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What a launcher knows beside the words of a command. */
export interface Launch {
  /** false where the app could not be built; `serve` gets ready meanwhile */
  readonly isAppBuilt?: Promise<boolean>;
}

/** One command of the terminal; it is loaded only when it is asked for. */
export interface Command {
  readonly options: OptionSpecs;
  /** each option in a line or more, under the synopsis */
  readonly help: Bilingual;
  /** @returns the exit code */
  run(options: Options, terminal: Terminal, launch: Launch): Promise<number>;
}

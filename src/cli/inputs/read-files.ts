import type { Mapping } from '../../intake/mapping/mapping-schema.ts';
import { describeNote } from '../../intake/note.ts';
import type { IntakeResult } from '../../intake/report.ts';
import { runIntake } from '../../intake/run-intake.ts';
import { CommandFault } from '../command-fault.ts';
import type { Options } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { loadMapping } from './load-mapping.ts';
import { openInputs } from './read-file.ts';

export interface ReadFiles extends IntakeResult {
  readonly mapping: Mapping;
  /** the files' names, for the record of where the data came from */
  readonly source: string;
}

/**
 * The files of a command through its mapping; what was forgiven or detected is said.
 * @throws UsageError, CommandFault
 */
export async function readFiles(options: Options, terminal: Terminal): Promise<ReadFiles> {
  if (options.files.length === 0) throw new UsageError({ en: 'No file is given.', ar: 'لم يُحدد أي ملف.' });
  const mapping = await loadMapping(options.required('map'));
  const inputs = await openInputs(options.files);
  const total = inputs.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
  const before = new Map(inputs.map(({ name }, i) => [name, inputs.slice(0, i).reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)]));
  const outcome = await runIntake(inputs, mapping, {
    ...saltOf(process.env),
    onProgress({ source, readBytes, rows }) {
      const percent = total === 0 ? 100 : Math.min(100, Math.floor(((before.get(source)! + readBytes) / total) * 100));
      terminal.progress({ en: `Reading ${source}: ${percent} %, ${rows} rows`, ar: `قراءة ${source}: ${percent}٪، الأسطر ${rows}` });
    },
  });
  if (!outcome.ok) throw new CommandFault(outcome.problem.message);
  for (const note of outcome.report.notes) {
    const { en, ar } = describeNote(note);
    terminal.note({ en: `${note.source}: ${en}.`, ar: `${note.source}: ${ar}.` });
  }
  return { ...outcome, mapping, source: sourceName(inputs.map(({ name }) => name)) };
}

/** The salt of pseudonyms comes from the environment: on a command line others would see it. */
export function saltOf(environment: NodeJS.ProcessEnv): { salt?: string } {
  const salt = environment.TAJAWUB_SALT;
  if (salt === undefined || salt === '') return {};
  if (salt.length >= 16) return { salt };
  throw new UsageError({
    en: 'TAJAWUB_SALT is shorter than 16 characters: pseudonyms could be guessed. Use a longer one.',
    ar: 'قيمة TAJAWUB_SALT أقصر من 16 محرفًا فيمكن تخمين الأسماء المستعارة. استخدم قيمة أطول.',
  });
}

const sourceName = (names: readonly string[]): string => {
  const all = names.join(', ');
  return all.length <= 400 ? all : `${all.slice(0, 380)}… (${names.length})`;
};

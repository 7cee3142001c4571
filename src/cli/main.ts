import type { Launch } from './command.ts';
import { COMMANDS, findCommand } from './commands/index.ts';
import { failureOf } from './failure.ts';
import { parseOptions } from './options.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { terminalLanguageOf } from './terminal-language.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command; the number is the exit code: 0 done, 1 it could not be done, 2 it was not asked rightly. */
export async function main(argv: readonly string[], launch: Launch = {}): Promise<number> {
  const terminal = openTerminal(terminalLanguageOf(argv, process.env), argv.includes('--quiet'));
  // A reader that has seen enough (head, less) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    return await runCommand(argv, terminal, launch);
  } catch (error) {
    const { sentence, exitCode } = failureOf(error);
    terminal.say(sentence);
    return exitCode;
  }
}

async function runCommand(argv: readonly string[], terminal: Terminal, launch: Launch): Promise<number> {
  const [asked, ...rest] = argv;
  if (asked === undefined || asked === '--help' || asked === '-h' || asked === 'help') {
    terminal.out(overview(terminal.language));
    return asked === undefined ? 2 : 0;
  }
  const found = findCommand(asked);
  if (found === undefined) {
    const names = COMMANDS.map(({ name }) => name).join(', ');
    throw new UsageError({
      en: `There is no command "${asked}". Commands: ${names}. See tajawub --help.`,
      ar: `لا يوجد أمر باسم «${asked}». الأوامر: ${names}. انظر tajawub --help.`,
    });
  }
  const command = await found.load();
  const options = parseOptions(rest, command.options);
  if (options.is('help')) {
    const { language } = terminal;
    terminal.out(`${found.summary[language]}\n\n  tajawub ${found.synopsis}\n\n${command.help[language].trim()}`);
    return 0;
  }
  return command.run(options, terminal, launch);
}

function overview(language: 'ar' | 'en'): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(12)}${summary[language]}`);
  const words = {
    en: ['Usage: tajawub <command> [options]', 'Every command takes --help, --lang ar|en and --quiet.'],
    ar: ['الاستخدام: tajawub <الأمر> [الخيارات]', 'يقبل كل أمر الخيارات --help و--lang ar|en و--quiet.'],
  }[language];
  return [words[0], '', ...lines, '', words[1]].join('\n');
}

import { isLanguage, type Language } from '../i18n/language.ts';

/** As `--lang` says, else as the environment does, else English. Found before the options are parsed: their faults are said in it. */
export function terminalLanguageOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  if (isLanguage(asked)) return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^ar(?:[_.@-]|$)/.test(locale) ? 'ar' : 'en';
}

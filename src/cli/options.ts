import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** Options of one command, parsed: `text` for the last of a name, `texts` for all of them. */
export interface Options {
  readonly files: readonly string[];
  text(name: string): string | null;
  texts(name: string): readonly string[];
  is(name: string): boolean;
  /** @throws UsageError where it is missing */
  required(name: string): string;
}

/** Understood by every command. */
const SHARED: OptionSpecs = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' }, quiet: { type: 'boolean' } };

/** @throws UsageError on an unknown option or a missing value */
export function parseOptions(argv: readonly string[], specs: OptionSpecs): Options {
  const options = { ...SHARED, ...specs };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError({
      en: `${message} Options of this command: ${names.join(' ')}.`,
      ar: `خيار غير مفهوم: ${message} خيارات هذا الأمر: ${names.join(' ')}.`,
    });
  }
  const all = (name: string): string[] => {
    const value = parsed.values[name];
    return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
  };
  return {
    files: parsed.positionals,
    texts: all,
    text: (name) => all(name).at(-1) ?? null,
    is: (name) => parsed.values[name] === true,
    required(name) {
      const value = all(name).at(-1);
      if (value !== undefined) return value;
      throw new UsageError({ en: `--${name} is missing.`, ar: `الخيار --${name} مفقود.` });
    },
  };
}

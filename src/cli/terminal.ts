import type { Bilingual } from '../core/kpis/kpi.ts';

/** Where a command writes: figures to `out`, everything said about them to `say`. */
export interface Terminal {
  readonly language: 'ar' | 'en';
  out(text: string): void;
  say(sentence: Bilingual): void;
  /** What is good to know and nobody must act on: not said with --quiet. */
  note(sentence: Bilingual): void;
  /** Replaces the last progress line on a terminal; silent elsewhere. */
  progress(sentence: Bilingual): void;
}

export function openTerminal(language: 'ar' | 'en', isQuiet: boolean): Terminal {
  let hasProgress = false;
  const clear = (): void => {
    if (hasProgress) process.stderr.write('\r\u001b[2K');
    hasProgress = false;
  };
  return {
    language,
    out(text) {
      clear();
      process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    say(sentence) {
      clear();
      process.stderr.write(`${sentence[language]}\n`);
    },
    note(sentence) {
      if (isQuiet) return;
      clear();
      process.stderr.write(`${sentence[language]}\n`);
    },
    progress(sentence) {
      if (isQuiet || !process.stderr.isTTY) return;
      process.stderr.write(`\r\u001b[2K${sentence[language]}`);
      hasProgress = true;
    },
  };
}

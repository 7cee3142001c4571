import { createSay } from '../i18n/say.ts';
import type { ExportDocument, ExportFact } from './export-document.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import { shortened } from './shortened.ts';

/** A filter of a thousand values is in the files of figures; a picture says its beginning. */
const LONGEST = 600;

/** All that must stand in or under a picture: what its figures rest on, and what each of them means. */
export function stampFacts({ language, facts, definitions }: ExportDocument): readonly ExportFact[] {
  const say: ExportWords = createSay(EXPORT_WORDS[language], language);
  const meanings = definitions.map(({ title, definition, basis }) => `${title}: ${definition} (${basis})`);
  return [
    ...facts.map(({ name, text }) => ({ name, text: shortened(text, LONGEST) })),
    { name: say('export.column.definition'), text: meanings.join(' · ') },
  ];
}

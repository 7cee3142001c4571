import type { ExportDocument } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import { createTextCleaner, type TextCleaner } from './text-cleaner.ts';

/** Marks that steer direction, and what a page that embeds the file would run: escaped, so that the text parses back the same. */
const ESCAPED = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029<]/g;

/** The query and the answer as the API gives them, between what they mean and where they are from. */
export function writeJson(document: ExportDocument): ExportFile {
  const { title, language, link, facts, definitions, query, table } = document;
  return jsonFile({ title, language, link, facts: facts.map(({ name, text }) => ({ name, text })), definitions, query, answer: table });
}

/** Anything as a JSON file that is harmless to open and to embed. */
export function jsonFile(content: object): ExportFile {
  const cleaner = createTextCleaner();
  const text = JSON.stringify(cleaned(content, cleaner), null, 1).replace(
    ESCAPED,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { bytes: new TextEncoder().encode(`${text}\n`), type: 'application/json', extension: 'json', replaced: cleaner.count() };
}

function cleaned(value: unknown, cleaner: TextCleaner): unknown {
  if (typeof value === 'string') return cleaner.whole(value);
  if (Array.isArray(value)) return value.map((entry) => cleaned(entry, cleaner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [cleaner.whole(name), cleaned(entry, cleaner)]));
}

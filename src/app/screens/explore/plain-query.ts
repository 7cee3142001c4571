import { canonicalQuery } from '../../../core/kpi-table.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';

/** What a terminal or an editor would not show, or show in another order than it is: written as an escape instead. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The question without what it leaves at its default, as JSON of which every character is seen. */
export function plainQuery(query: KpiQuery, indent = 0): string {
  const entries = Object.entries(canonicalQuery(query)).filter(
    ([name, value]) => name === 'kpis' || name === 'grain' || !isUsual(name, value),
  );
  const json = JSON.stringify(Object.fromEntries(entries), null, indent);
  return json.replace(UNSEEN, (character) => (character === '\n' ? character : escapeOf(character)));
}

function isUsual(name: string, value: unknown): boolean {
  if (name === 'where') return Object.keys(value as object).length === 0;
  return value === EMPTY_QUERY[name as keyof KpiQuery];
}

const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Whether every character of a text is seen, in the order in which it stands. */
export const isPlain = (text: string): boolean => text.search(UNSEEN) < 0 && !LONE_SURROGATE.test(text);

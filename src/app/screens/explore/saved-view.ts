import type { DocumentRecord } from '../../../contract/document.ts';
import { formatView, parseView } from '../../url/view-state.ts';

/** A question that somebody gave a name. */
export interface SavedView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** the query string of its address, without the language */
  readonly question: string;
  readonly author: string;
  readonly writtenAt: string;
}

const LONGEST_NAME = 120;

/** Null: it has no name, or is a view of another screen. */
export function savedViewOf({ id, version, body, author, writtenAt }: DocumentRecord): SavedView | null {
  const { screen, name, question } = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  if (screen !== SCREEN || typeof name !== 'string' || typeof question !== 'string') return null;
  const trimmed = name.trim().slice(0, LONGEST_NAME);
  // what another version wrote is read as far as this one understands it
  return trimmed === '' ? null : { id, version, name: trimmed, question: canonical(question), author, writtenAt };
}

export const bodyOf = (name: string, question: string) => ({ screen: SCREEN, name: name.trim().slice(0, LONGEST_NAME), question });

const SCREEN = 'explore';
const canonical = (question: string): string => formatView({ ...parseView(question), language: null, figure: null });

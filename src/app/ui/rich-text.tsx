import { Fragment, type ReactNode } from 'react';

const MARK = '\u0001';

/** A stand-in for an element inside a message: the sentence is said with stand-ins, then they become the elements. */
export const standIn = (name: string): string => `${MARK}${name}${MARK}`;

/** A sentence with elements in it, wherever the language puts them. */
export function RichText({ text, parts }: { readonly text: string; readonly parts: Readonly<Record<string, ReactNode>> }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
  return text.split(MARK).map((piece, i) => <Fragment key={i}>{i % 2 === 0 ? piece : parts[piece]}</Fragment>);
}

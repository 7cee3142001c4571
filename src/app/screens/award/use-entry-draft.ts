import { useState } from 'react';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { parseAwardModel } from '../../../core/awards/parse-award-model.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface EntryDraft<T> {
  readonly entry: T;
  readonly change: (part: Partial<T>) => void;
  /** what is wrong at a place inside the entry, once keeping was asked for */
  readonly errorAt: (place: string) => string | null;
  readonly errorsAt: (place: string) => { readonly en: string | null; readonly ar: string | null };
  /** hands the entry over where it is sound */
  readonly keep: () => void;
}

/**
 * One entry of a model in a form: judged by the model's own rules at its place, the numbers apart that are typed outside it.
 * @param prefix of the entry's places: `criteria[2]`; empty: the model itself
 * @param fields the places inside the entry that this form can mend
 */
export function useEntryDraft<T>(start: T, { prefix, fields, into, onKeep }: EntryRules<T>): EntryDraft<T> {
  const { language } = useAwardReader();
  const [entry, setEntry] = useState(start);
  const [isAsked, setAsked] = useState(false);
  const parsed = parseAwardModel(into(entry));
  const base = prefix === '' ? '' : `${prefix}.`;
  const found = parsed.ok
    ? []
    : parsed.problems.filter(({ place }) =>
        fields.some(
          (field) =>
            place === `${base}${field}` ||
            place.startsWith(`${base}${field}.`) ||
            place.startsWith(`${base}${field}[`) ||
            (field === '' && place === prefix),
        ),
      );
  const errorAt = (place: string) =>
    isAsked ? (found.find((problem) => problem.place === (place === '' ? prefix : `${base}${place}`))?.message[language] ?? null) : null;
  return {
    entry,
    change: (part) => setEntry({ ...entry, ...part }),
    errorAt,
    errorsAt: (place) => ({ en: errorAt(`${place}.en`), ar: errorAt(`${place}.ar`) }),
    keep: () => {
      setAsked(true);
      if (found.length === 0) onKeep(entry);
    },
  };
}

interface EntryRules<T> {
  readonly prefix: string;
  readonly fields: readonly string[];
  /** the whole model with the entry in its place */
  readonly into: (entry: T) => AwardModel;
  readonly onKeep: (entry: T) => void;
}

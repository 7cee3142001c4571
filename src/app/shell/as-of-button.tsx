import type { RefObject } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useReader } from '../ui/reader.tsx';
import { dayOfAsOf } from './as-of-day.ts';
import { useAsOf } from './use-as-of.ts';

export interface AsOfButtonProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/** When the figures were known, with the age of the data; opens the choice of another date. */
export function AsOfButton({ ref, isOpen, onPress }: AsOfButtonProps) {
  const { say, format } = useReader();
  const { chosenAt, dataAt, reporting } = useAsOf();
  const at = chosenAt ?? dataAt;
  const day = at === null ? null : dayOfAsOf(at, reporting);
  const age = chosenAt === null && dataAt !== null ? format.ago(Date.now() / 1000 - dataAt) : null;
  const name = [say('asOf.label'), format.date(day), age].filter((part) => part !== null).join(' · ');
  return (
    <button
      ref={ref}
      type="button"
      className="button as-of-button"
      data-active={chosenAt !== null || undefined}
      aria-label={name}
      title={name}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <Icon name="clock" />
      <b className="as-of-long">{format.date(day)}</b>
      <b className="as-of-short">{format.periodShort(day)}</b>
      {age !== null && <span className="as-of-age">{age}</span>}
    </button>
  );
}

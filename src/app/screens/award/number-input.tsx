import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import { readNumber, typedNumber } from './typed-number.ts';

export interface NumberInputProps {
  readonly label: string;
  /** in the KPI's own unit; NaN: nothing readable is typed */
  readonly value: number;
  /** how much of that unit one typed unit is */
  readonly size?: number;
  readonly error?: string | null;
  readonly onChange: (value: number) => void;
}

/** A number as it is typed: half-written text stays, and a value that changes from elsewhere replaces it. */
export function NumberInput({ label, value, size = 1, error, onChange }: NumberInputProps) {
  const [text, setText] = useState(() => typedNumber(value, size));
  const shown = Object.is(readNumber(text, size), value) ? text : typedNumber(value, size);
  return (
    <TextField
      label={label}
      value={shown}
      direction="ltr"
      error={error}
      onChange={(typed) => {
        setText(typed);
        onChange(readNumber(typed, size));
      }}
    />
  );
}

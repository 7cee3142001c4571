import { useId } from 'react';
import './text-field.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number' | 'url';
  readonly hint?: string;
  /** what is wrong with it and what to do */
  readonly error?: string | null;
  /** of what is typed, where it is not the page's */
  readonly direction?: 'ltr' | 'rtl';
  readonly language?: string;
  readonly isMultiline?: boolean;
  readonly isRequired?: boolean;
}

/** A line of text, a date or a number, with its hint and its error at its place. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', hint, error, direction, language, isMultiline = false, isRequired } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null).join(' ');
  const shared = {
    id,
    value,
    dir: direction,
    lang: language,
    required: isRequired,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {isMultiline ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className="note">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

import type { Bilingual } from '../../../core/kpis/kpi.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useAwardReader } from './use-award-reader.ts';

export interface TextPairProps {
  /** what the text is */
  readonly field: string;
  readonly value: Partial<Bilingual>;
  readonly isMultiline?: boolean;
  readonly errors?: { readonly en?: string | null; readonly ar?: string | null };
  readonly onChange: (value: Bilingual) => void;
}

/** A text in both languages beside one another, each in its own direction. */
export function TextPair({ field, value, isMultiline, errors = {}, onChange }: TextPairProps) {
  const { tell } = useAwardReader();
  const { en = '', ar = '' } = value;
  return (
    <div className="form-pair">
      <TextField
        label={tell('models.field.inArabic', { field })}
        value={ar}
        direction="rtl"
        language="ar"
        isMultiline={isMultiline}
        error={errors.ar}
        onChange={(next) => onChange({ en, ar: next })}
      />
      <TextField
        label={tell('models.field.inEnglish', { field })}
        value={en}
        direction="ltr"
        language="en"
        isMultiline={isMultiline}
        error={errors.en}
        onChange={(next) => onChange({ en: next, ar })}
      />
    </div>
  );
}

import type { DayStatus } from '../../../core/calendar/schedule.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Provenance } from './entry-form.ts';
import { useDataWords } from './use-data-words.ts';

const STATUSES: readonly DayStatus[] = ['declared', 'predicted', 'assumed'];

/** How sure, why in both languages, and on whose word. */
export function ProvenanceFields({
  value,
  onChange,
  problems,
}: {
  readonly value: Provenance;
  readonly onChange: (value: Provenance) => void;
  readonly problems: ReadonlyMap<string, string>;
}) {
  const words = useDataWords();
  return (
    <>
      <div>
        <Select
          label={words('day.status')}
          value={value.status}
          options={STATUSES.map((id) => ({ id, name: words(`dayStatus.${id}`) }))}
          onChange={(id) => onChange({ ...value, status: id as DayStatus })}
        />
        <p className="note">{words(`dayStatusLong.${value.status}`)}</p>
      </div>
      <div className="form-pair">
        <TextField
          label={words('form.reasonAr')}
          value={value.reasonAr}
          direction="rtl"
          language="ar"
          onChange={(reasonAr) => onChange({ ...value, reasonAr })}
          error={problems.get('reason.ar')}
        />
        <TextField
          label={words('form.reasonEn')}
          value={value.reasonEn}
          direction="ltr"
          language="en"
          onChange={(reasonEn) => onChange({ ...value, reasonEn })}
          error={problems.get('reason.en')}
        />
      </div>
      <TextField
        label={words('data.source')}
        value={value.source}
        direction="ltr"
        hint={words('form.sourceHint')}
        onChange={(source) => onChange({ ...value, source })}
        error={problems.get('source')}
      />
    </>
  );
}

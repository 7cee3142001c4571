import type { AwardModelEntry } from '../../../contract/award.ts';
import type { ClaimSubject } from '../../../core/evidence/claim.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Select } from '../../ui/select.tsx';
import { modelOf } from './subject-text.ts';
import { useEvidenceWords } from './use-evidence-words.ts';

/** Stands for null in lists: ids are never empty. */
const NONE = '';

/** Which criterion of which award the claim is evidence of, and in which cycle. */
export function ClaimSubjectCard({
  subject,
  models,
  onChange,
}: {
  readonly subject: ClaimSubject | null;
  readonly models: readonly AwardModelEntry[];
  readonly onChange: (subject: ClaimSubject | null) => void;
}) {
  const { language } = useReader();
  const words = useEvidenceWords();
  const model = subject ? modelOf(models, subject.model) : undefined;
  const known = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    id === undefined || list.some((entry) => entry.id === id) ? list : [...list, { id, name: id }];
  const named = (list: readonly { readonly id: string; readonly title: { readonly en: string; readonly ar: string } }[]) =>
    list.map(({ id, title }) => ({ id, name: title[language] }));
  return (
    <DataCard title={words('claim.subject')} subtitle={words('claim.subjectNote')}>
      <div className="subject-fields">
        <Select
          label={words('claim.model')}
          value={subject ? (model?.id ?? subject.model) : NONE}
          options={[
            { id: NONE, name: words('claim.none') },
            ...known(
              models.map((entry) => ({
                id: entry.model.id,
                name: entry.model.isOfficial
                  ? entry.model.title[language]
                  : `${entry.model.title[language]} (${words('claim.unofficial')})`,
              })),
              subject && !model ? subject.model : undefined,
            ),
          ]}
          onChange={(id) => {
            const criterion = modelOf(models, id)?.criteria[0];
            onChange(criterion ? { model: id, criterion: criterion.id, cycle: null } : null);
          }}
        />
        {subject && (
          <>
            <Select
              label={words('claim.criterion')}
              value={subject.criterion}
              options={known(named(model?.criteria ?? []), subject.criterion)}
              onChange={(criterion) => onChange({ ...subject, criterion })}
            />
            <Select
              label={words('claim.cycle')}
              value={subject.cycle ?? NONE}
              options={[{ id: NONE, name: words('claim.anyCycle') }, ...known(named(model?.cycles ?? []), subject.cycle ?? undefined)]}
              onChange={(cycle) => onChange({ ...subject, cycle: cycle === NONE ? null : cycle })}
            />
          </>
        )}
      </div>
    </DataCard>
  );
}

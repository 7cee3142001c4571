import type { DefectName } from '../../core/inquiry.ts';
import type { Bilingual } from '../../core/kpis/kpi.ts';

/** What became of every row: `read = accepted + replaced + rejected`. Null: not known any more, the data come from a database. */
export interface IntakeAccount {
  readonly read: number | null;
  readonly accepted: number;
  readonly replaced: number | null;
  readonly rejected: number;
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
}

/** The account as one line. */
export function intakeLine({ read, accepted, replaced, rejected, defects }: IntakeAccount): Bilingual {
  const named = defectList(defects);
  const en =
    read === null
      ? `${accepted} inquiries stand, ${rejected} rejected`
      : `${read} read = ${accepted} accepted + ${replaced} replaced or merged + ${rejected} rejected`;
  const ar =
    read === null
      ? `الحالات القائمة ${accepted}، المرفوضة ${rejected}`
      : `المقروء ${read} = المقبول ${accepted} + المستبدل أو المدمج ${replaced} + المرفوض ${rejected}`;
  return { en: `${en}; defects: ${named || 'none'}.`, ar: `${ar}؛ العيوب: ${named || 'لا شيء'}.` };
}

const defectList = (defects: IntakeAccount['defects']): string =>
  Object.entries(defects)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { AWARD_MODELS } from '../../../core/awards/models/index.ts';
import { awardModelsAr } from '../../../i18n/messages/ar/award-models.ts';
import { awardModelsEn } from '../../../i18n/messages/en/award-models.ts';
import { createSay } from '../../../i18n/say.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { VersionsCard } from '../../documents/versions-card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { awardPath } from './award-path.ts';
import { awardView } from './award-view.ts';
import { copyOf } from './model-draft.ts';
import { ModelEditor } from './model-editor.tsx';
import { UnofficialMark } from './unofficial-mark.tsx';
import { useAwardReader } from './use-award-reader.ts';

export interface ModelViewProps {
  /** null: a new one */
  readonly id: string | null;
  readonly models: readonly AwardModelEntry[];
  /** from a file, to begin with */
  readonly imported: AwardModel | null;
  readonly onSaved: () => void;
}

/** A copy is named in both languages, whichever is read. */
const inEnglish = createSay<typeof awardModelsEn>(awardModelsEn, 'en');
const inArabic = createSay<typeof awardModelsEn>(awardModelsAr, 'ar');
const COPY = {
  en: (title: string) => inEnglish('models.copyTitle', { title }),
  ar: (title: string) => inArabic('models.copyTitle', { title }),
};

/** One model: what it scores, its versions, and a draft of it. */
export function ModelView({ id, models, imported, onSaved }: ModelViewProps) {
  const { tell, language } = useAwardReader();
  const [view] = useView();
  const [, navigate] = useLocation();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const entry = id === null ? null : (models.find(({ model }) => model.id === id) ?? null);
  const taken = models.map(({ model }) => model.id);
  const source = models.find(({ model }) => model.id === awardView(view).copy) ?? models[0];
  const saved = (savedId: string) => {
    onSaved();
    if (id === null) navigate(addressOf(awardPath({ view: 'model', id: savedId }), { ...view, figure: null }), { replace: true });
  };
  const back = (
    <p>
      <Link href={addressOf(awardPath({ view: 'models' }), { ...view, figure: null })}>{tell('models.back')}</Link>
    </p>
  );
  if (id !== null && entry === null) {
    return (
      <>
        {back}
        <EmptyState title={tell('models.unknown')} advice={tell('models.unknownHint')} />
      </>
    );
  }
  const start = imported ?? entry?.model ?? (source && copyOf(source.model, taken, COPY));
  if (!start) return back;
  return (
    <>
      {back}
      <header className="award-lead">
        <h1>{entry ? entry.model.title[language] : tell('models.new')}</h1>
        {entry === null && imported === null && source && <p>{tell('models.newLead', { title: source.model.title[language] })}</p>}
        {entry && (
          <p className="stamp">
            {tell('models.version')} <bdi dir="ltr">{entry.model.version}</bdi> · {tell(entry.isPreset ? 'models.preset' : 'models.edited')}
          </p>
        )}
        <UnofficialMark isOfficial={start.isOfficial} />
      </header>
      <ModelEditor key={entry?.model.id ?? 'new'} entry={entry} start={start} taken={taken} onSaved={saved} />
      {entry && entry.documentVersion > 0 && meta && (
        <VersionsCard
          kind="award-model"
          id={entry.model.id}
          zone={meta.zone}
          hasPreset={AWARD_MODELS.some((preset) => preset.id === entry.model.id)}
        />
      )}
    </>
  );
}

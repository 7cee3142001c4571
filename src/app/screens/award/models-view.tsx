import { Link } from 'wouter';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { awardPath } from './award-path.ts';
import { changeAward } from './award-view.ts';
import { ImportButton } from './import-button.tsx';
import { useAwardReader } from './use-award-reader.ts';

export interface ModelsViewProps {
  readonly models: readonly AwardModelEntry[];
  readonly onImport: (model: AwardModel) => void;
}

/** The models that came with the product and those that people wrote. */
export function ModelsView({ models, onImport }: ModelsViewProps) {
  const { tell } = useAwardReader();
  return (
    <>
      <header className="data-head">
        <h1>{tell('models.title')}</h1>
        <p className="data-lead">{tell('models.lead')}</p>
      </header>
      <DataCard title={tell('models.list')} subtitle={tell('models.listNote')} actions={<ImportButton onImport={onImport} />}>
        <ul className="model-entries">
          {models.map((entry, i) => (
            <ModelLine key={entry.model.id} entry={entry} isFirst={i === 0} />
          ))}
        </ul>
      </DataCard>
    </>
  );
}

function ModelLine({ entry: { model, isPreset }, isFirst }: { readonly entry: AwardModelEntry; readonly isFirst: boolean }) {
  const { tell, language } = useAwardReader();
  const [view] = useView();
  const title = model.title[language];
  const plain = { ...view, figure: null };
  return (
    <li>
      <span>
        <Link className="model-name" href={addressOf(awardPath({ view: 'model', id: model.id }), plain)}>
          {title}
        </Link>
        <span className="note data-block">
          {!model.isOfficial && <span className="award-mark">{tell('award.unofficial')}</span>} {tell('models.version')}{' '}
          <bdi dir="ltr">{model.version}</bdi> · {tell(isPreset ? 'models.preset' : 'models.edited')} ·{' '}
          {tell('models.criteria', { n: model.criteria.length })} · {tell('models.cycles', { n: model.cycles.length })}
        </span>
        <span className="note data-block data-prose">{model.source[language]}</span>
      </span>
      <span className="model-actions">
        <Link
          className="button"
          href={addressOf(awardPath({ view: 'workspace' }), { ...plain, ...changeAward(view, { model: isFirst ? null : model.id }) })}
          aria-label={tell('models.useOf', { title })}
        >
          {tell('models.use')}
        </Link>
        <Link
          className="button"
          href={addressOf(awardPath({ view: 'new' }), { ...plain, ...changeAward(view, { copy: model.id }) })}
          aria-label={tell('models.copyOf', { title })}
        >
          {tell('models.copy')}
        </Link>
      </span>
    </li>
  );
}

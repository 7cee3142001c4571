import type { AwardScoreAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import type { Sensitivity } from '../../../core/awards/sensitivity.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { unitOf } from './criterion-lines.ts';
import { type AwardReader, useAwardReader } from './use-award-reader.ts';

/** Less is nothing in print. */
const SEEN_POINTS = 0.05;

/** Which criterion moves the total most: what is still to gain, and what one step is worth. */
export function MovesCard({ answer, model }: { readonly answer: AwardScoreAnswer; readonly model: AwardModel }) {
  const reader = useAwardReader();
  const { tell, language } = reader;
  const rows = answer.sensitivity.flatMap((entry) => {
    const criterion = model.criteria.find(({ id }) => id === entry.criterion);
    return criterion && criterion.weight > 0 ? [{ entry, criterion }] : [];
  });
  const most = Math.max(...rows.map(({ entry }) => entry.toStretch), SEEN_POINTS);
  const [first] = rows;
  const isAnything = first !== undefined && first.entry.toStretch >= SEEN_POINTS;
  return (
    <DataCard
      title={isAnything ? tell('award.moves.title', { criterion: first.criterion.title[language] }) : tell('award.moves.titleNone')}
      subtitle={tell('award.moves.subtitle')}
    >
      <ol className="moves">
        {rows.map(({ entry, criterion }) => (
          <li key={criterion.id}>
            <span className="moves-name">{criterion.title[language]}</span>
            <span className="moves-bar" aria-hidden="true">
              <i style={{ inlineSize: `${(entry.toTarget / most) * 100}%` }} />
              <i className="moves-rest" style={{ inlineSize: `${((entry.toStretch - entry.toTarget) / most) * 100}%` }} />
            </span>
            <span className="note">
              {gainText(entry, reader)} · {stepText(entry, criterion.kpi, reader)}
            </span>
          </li>
        ))}
      </ol>
    </DataCard>
  );
}

function gainText({ toStretch, toTarget }: Sensitivity, { tell, format }: AwardReader): string {
  if (toStretch < SEEN_POINTS) return tell('award.moves.nothing');
  const stretch = format.decimal(toStretch);
  return toTarget < SEEN_POINTS
    ? tell('award.moves.gainRest', { stretch })
    : tell('award.moves.gain', { stretch, target: format.decimal(toTarget) });
}

function stepText({ pointsPerStep }: Sensitivity, kpi: string, { tell, format }: AwardReader): string {
  if (pointsPerStep === null || pointsPerStep < 0.005) return tell('award.moves.step.none');
  return tell(`award.moves.step.${unitOf(kpi)}`, { points: format.decimal(pointsPerStep, 2) });
}

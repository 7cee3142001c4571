import type { AwardCyclesAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import type { StreakCheck } from '../../../core/awards/streak.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useAwardReader } from './use-award-reader.ts';

/** "The fifth year in a row": of the whole award and of each criterion, whether the data support it, and why not. */
export function StreaksCard({ answer, model }: { readonly answer: AwardCyclesAnswer; readonly model: AwardModel }) {
  const { tell, format, language } = useAwardReader();
  const titleOf = (id: string | null) => answer.cycles.find(({ cycle }) => cycle.id === id)?.cycle.title[language] ?? id;
  const claimOf = (criterion: string | null) =>
    criterion === null
      ? tell('award.cycles.wholeClaim', { points: format.decimal(answer.atLeastPoints) })
      : tell('award.cycles.criterionClaim', { criterion: model.criteria.find(({ id }) => id === criterion)?.title[language] ?? criterion });
  const doubtText = ({ cycle, reason }: StreakCheck['doubts'][number]) =>
    cycle === null
      ? tell(`award.doubt.${reason}`)
      : tell('award.cycles.doubt', { cycle: titleOf(cycle) ?? '', reason: tell(`award.doubt.${reason}`) });
  const title = tell('award.cycles.streaks');
  return (
    <DataCard title={title} subtitle={tell('award.cycles.streaksNote', { years: answer.years, cycle: titleOf(answer.claimed) ?? '' })}>
      <TableRegion label={title}>
        <table className="data-table streaks">
          <thead>
            <tr>
              <th scope="col">{tell('award.cycles.what')}</th>
              <th scope="col">{tell('award.cycles.verdict')}</th>
              <th scope="col">{tell('award.cycles.inARow')}</th>
              <th scope="col">{tell('award.cycles.against')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.streaks.map(({ criterion, verdict, run, doubts }) => (
              <tr key={criterion ?? ''}>
                <th scope="row">{claimOf(criterion)}</th>
                <td>
                  <Verdict verdict={verdict} />
                </td>
                <td>{tell('award.cycles.run', { n: run })}</td>
                <td>
                  {doubts.map((doubt) => (
                    <span key={`${doubt.cycle} ${doubt.reason}`} className="data-block">
                      {doubtText(doubt)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </DataCard>
  );
}

const SIGNS: Readonly<Record<StreakCheck['verdict'], string>> = { supported: '✓', 'not-supported': '✕', 'cannot-be-told': '?' };

/** By a sign and by words; colour only repeats them. */
function Verdict({ verdict }: { readonly verdict: StreakCheck['verdict'] }) {
  const { tell } = useAwardReader();
  return (
    <span className="streak-verdict" data-verdict={verdict}>
      <i aria-hidden="true">{SIGNS[verdict]}</i> {tell(`award.streak.${verdict}`)}
    </span>
  );
}

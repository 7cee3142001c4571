import { useQueryClient } from '@tanstack/react-query';
import type { AwardCyclesAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import type { StreakCheck } from '../../../core/awards/streak.ts';
import { awardCyclesOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { ExportButton } from '../../export/export-button.tsx';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { type AwardContent, hidingCyclesOf, hidingView, restsOfCycles } from './award-question.ts';
import { useAwardReader } from './use-award-reader.ts';

const TABLE_ID = 'award-streaks';
const COLUMNS = ['what', 'verdict', 'inARow', 'against'] as const;

/** "The fifth year in a row": of the whole award and of each criterion, whether the data support it, and why not. */
export function StreaksCard({ answer, model }: { readonly answer: AwardCyclesAnswer; readonly model: AwardModel }) {
  const { tell, format, language } = useAwardReader();
  const { award } = useEngine();
  const cache = useQueryClient();
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
  const subtitle = tell('award.cycles.streaksNote', { years: answer.years, cycle: titleOf(answer.claimed) ?? '' });
  const standing = [model.title[language], ...(model.isOfficial ? [] : [tell('award.unofficial')])].join(' · ');
  const columns = COLUMNS.map((column) => tell(`award.cycles.${column}`));
  const contentOf = (streaks: AwardCyclesAnswer['streaks']): AwardContent => ({
    title: `${title} · ${standing}`,
    subtitle,
    summary: '',
    columns,
    rows: streaks.map(({ criterion, verdict, run, doubts }) => [
      claimOf(criterion),
      tell(`award.streak.${verdict}`),
      tell('award.cycles.run', { n: run }),
      doubts.map(doubtText).join('; '),
    ]),
  });
  const hiding = async () => {
    const told = await cache.fetchQuery(awardCyclesOptions(award, hidingCyclesOf(answer)));
    return hidingView(
      contentOf(told.streaks),
      told.cycles.flatMap(({ criteria }) => criteria),
    );
  };
  const exportable = () => ({
    ...contentOf(answer.streaks),
    rests: restsOfCycles(
      answer,
      answer.cycles.map(({ cycle }) => cycle),
    ),
    hiding,
    drawn: () => [],
  });
  return (
    <DataCard title={title} subtitle={subtitle} actions={<ExportButton describedBy={TABLE_ID} exportable={exportable} />}>
      <TableRegion label={title} isExported={false}>
        <table id={TABLE_ID} className="data-table streaks" aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
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

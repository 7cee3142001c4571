import { useQuery } from '@tanstack/react-query';
import type { AwardCyclesAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import type { Language } from '../../../i18n/language.ts';
import { awardCyclesOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView } from '../../url/use-view.ts';
import { AwardAsked } from './award-asked.tsx';
import { AwardStamp } from './award-stamp.tsx';
import { AwardToolbar } from './award-toolbar.tsx';
import { awardView, CLAIMED_YEARS, changeAward, WON_POINTS } from './award-view.ts';
import { CyclesTable } from './cycles-table.tsx';
import { StreaksCard } from './streaks-card.tsx';
import { UnofficialMark } from './unofficial-mark.tsx';
import { useAwardReader } from './use-award-reader.ts';

/** Cycles side by side, each by the definitions in force in it, and whether what is said of them in a row is so. */
export function CyclesView({ model }: { readonly model: AwardModel }) {
  const { tell } = useAwardReader();
  const { award } = useEngine();
  const [view, change] = useView();
  const { cycle, years, points } = awardView(view);
  const question = { model: model.id, cycle, asOf: view.asOf, years, atLeastPoints: points };
  const result = useQuery(awardCyclesOptions(award, question));
  return (
    <>
      <AwardToolbar cycle={result.data?.claimed ?? null}>
        <Select
          label={tell('award.cycles.years')}
          value={String(years)}
          options={CLAIMED_YEARS.map((n) => ({ id: String(n), name: tell('award.cycles.yearsOption', { n }) }))}
          onChange={(next) => change(changeAward(view, { years: Number(next) }))}
        />
        <Select
          label={tell('award.cycles.won')}
          value={String(points)}
          options={WON_POINTS.map((n) => ({ id: String(n), name: tell('award.cycles.wonOption', { n }) }))}
          onChange={(next) => change(changeAward(view, { points: Number(next) }))}
        />
      </AwardToolbar>
      <AwardAsked result={result} height={900}>
        {(answer) =>
          answer.cycles.length === 0 ? (
            <EmptyState title={tell('award.noCycle')} advice={tell('award.noCycleHint')} />
          ) : (
            <Waiting className="award-page" isBusy={result.isPlaceholderData}>
              <CyclesLead answer={answer} />
              <CyclesTable answer={answer} model={model} />
              <StreaksCard answer={answer} model={model} />
            </Waiting>
          )
        }
      </AwardAsked>
    </>
  );
}

function CyclesLead({ answer }: { readonly answer: AwardCyclesAnswer }) {
  const { tell, format, language } = useAwardReader();
  const whole = answer.streaks.find(({ criterion }) => criterion === null);
  const claim = tell('award.cycles.claim', {
    years: answer.years,
    points: format.decimal(answer.atLeastPoints),
    cycle: claimedTitle(answer, language),
  });
  const [running] = answer.claimed === answer.cycles.at(-1)?.cycle.id ? [] : answer.cycles.slice(-1);
  return (
    <header className="award-lead">
      <h1>{tell(`award.cycles.title.${whole?.verdict ?? 'cannot-be-told'}`, { claim })}</h1>
      <p>
        {tell('award.cycles.lead')}
        {running && ` ${tell('award.cycles.stillRuns', { cycle: running.cycle.title[language] })}`}
      </p>
      <UnofficialMark isOfficial={answer.model.isOfficial} />
      <AwardStamp frame={answer} />
    </header>
  );
}

/** The cycle that a claim ends with, as it is called. */
const claimedTitle = ({ cycles, claimed }: AwardCyclesAnswer, language: Language): string =>
  cycles.find(({ cycle }) => cycle.id === claimed)?.cycle.title[language] ?? '';

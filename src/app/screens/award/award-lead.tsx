import { useQuery } from '@tanstack/react-query';
import type { AwardScoreAnswer } from '../../../contract/award.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { ScoreBar } from '../../charts/score-bar.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { UnofficialMark } from './unofficial-mark.tsx';
import { type AwardReader, useAwardReader } from './use-award-reader.ts';

/** Every target met. @source definitions, section 8 */
const TARGET_POINTS = 80;

/** The answer first: how many points, of how many, how sure, and where it may end. */
export function AwardLead({ answer }: { readonly answer: AwardScoreAnswer }) {
  const reader = useAwardReader();
  const { tell, format } = reader;
  const { points, scoredWeight, model } = answer;
  const range = rangeOf(answer);
  const sentences = leadSentences(answer, reader);
  return (
    <header className="award-lead">
      <h1>{headline(answer, reader)}</h1>
      {scoredWeight > 0 && (
        <ScoreBar
          points={points}
          scored={scoredWeight}
          range={range}
          mark={{ at: TARGET_POINTS, name: tell('award.bar.target') }}
          label={[tell('award.bar'), ...sentences].join('. ')}
          formatTick={format.count}
        />
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <UnofficialMark isOfficial={model.isOfficial} />
      <Stamp answer={answer} />
    </header>
  );
}

export function headline(
  { cycle, points, scoredWeight, isFinal, progress }: AwardScoreAnswer,
  { tell, format, language }: AwardReader,
): string {
  const values = { cycle: cycle.title[language], points: format.decimal(points), scored: format.decimal(scoredWeight) };
  if (scoredWeight === 0) return tell('award.lead.none', { cycle: values.cycle });
  if (isFinal) return tell('award.lead.final', values);
  return tell(progress.state === 'running' ? 'award.lead.running' : 'award.lead.provisional', values);
}

/** Null where the total cannot move any more. */
function rangeOf({ projectedPoints: { low, high, weight }, isFinal }: AwardScoreAnswer) {
  return isFinal || weight === 0 ? null : { low, high };
}

function leadSentences(answer: AwardScoreAnswer, { tell, format }: AwardReader): readonly string[] {
  const { criteria, unscoredWeight, projectedPoints, progress } = answer;
  const range = rangeOf(answer);
  const values = range && {
    low: format.decimal(range.low),
    high: format.decimal(range.high),
    weight: format.decimal(projectedPoints.weight),
  };
  const met = criteria.filter(({ isMet }) => isMet === true).length;
  return [
    ...(unscoredWeight > 0 ? [tell('award.lead.unscored', { points: format.decimal(unscoredWeight) })] : []),
    tell('award.lead.targets', { met, all: format.count(criteria.length) }),
    ...(values ? [tell(progress.state === 'running' ? 'award.lead.range' : 'award.lead.rangeOpen', values)] : []),
  ];
}

interface Titled {
  readonly id: string;
  readonly title: Bilingual | null;
}

function Stamp({ answer }: { readonly answer: AwardScoreAnswer }) {
  const { tell, say, format, formatIn, language } = useAwardReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const named = (entries: readonly Titled[] | undefined, { id, version }: { readonly id: string; readonly version: string }) =>
    `${isolateText(entries?.find((entry) => entry.id === id)?.title?.[language] ?? id)} ${isolateText(`(${version})`)}`;
  const { cycle, model, calendar, policy, asOf, zone, dataVersion, isDemonstration } = answer;
  return (
    <p className="stamp">
      {isDemonstration && <span className="only-print">{say('shell.demonstration')} · </span>}
      {tell('award.stamp', {
        range: format.periodRange(cycle.from, cycle.to),
        model: isolateText(model.title[language]),
        version: isolateText(model.version),
        calendar: named(meta?.calendars, calendar),
        policy: policy ? named(meta?.policies, policy) : tell('award.noPolicy'),
        asOf: formatIn(zone).instant(parseInstant(asOf)),
        data: format.count(dataVersion),
      })}
    </p>
  );
}

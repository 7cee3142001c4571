import type { ReactNode } from 'react';
import type { Meta } from '../../../contract/meta.ts';
import type { FrozenFigure } from '../../../core/evidence/snapshot.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { figureText } from './claim-figure.ts';
import { besideText, calendarsText, careTexts, exclusionsText, frozenScope, policyText, sharedGrounds } from './frozen-facts.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import type { Voice } from './use-voices.ts';

/** Every figure of a snapshot with all that it depends on. */
export function FrozenFigures({
  figures,
  voice,
  meta,
}: {
  readonly figures: readonly FrozenFigure[];
  readonly voice: Voice;
  readonly meta: Meta | undefined;
}) {
  const words = useEvidenceWords();
  return (
    <DataCard title={words('snapshot.figures')}>
      <ul className="frozen-list">
        {sharedGrounds(figures).map((group) => (
          <Frozen key={group[0].name} group={group} voice={voice} meta={meta} />
        ))}
      </ul>
    </DataCard>
  );
}

function Frozen({
  group,
  voice,
  meta,
}: {
  readonly group: readonly [FrozenFigure, ...FrozenFigure[]];
  readonly voice: Voice;
  readonly meta: Meta | undefined;
}) {
  const [figure] = group;
  const words = useEvidenceWords();
  const { language, say, format } = voice;
  const beside = besideText(figure, voice);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words('snapshot.definition'), figure.definition.text[language]],
    [words('snapshot.scope'), frozenScope(figure, voice, meta)],
    [words('snapshot.records'), format.count(figure.records.count)],
    [words('snapshot.recordsHash'), <Hash key="records" of={figure.records.sha256} />],
    [words('snapshot.exclusions'), exclusionsText(figure, voice)],
    [say('time.calendar'), calendarsText(figure, voice)],
    [say('time.policy'), policyText(figure, voice)],
    [words('snapshot.definitionHash'), <Hash key="definition" of={figure.definition.sha256} />],
  ];
  return (
    <li className="frozen-figure">
      <h3>{findKpi(figure.kpi)?.title[language] ?? figure.kpi}</h3>
      <ul className="frozen-values">
        {group.map((each) => (
          <li key={each.name}>
            <code>
              <bdi dir="ltr">{`{${each.name}}`}</bdi>
            </code>
            <strong>
              <bdi>{figureText(each, each.value, format)}</bdi>
            </strong>
            {each.part !== 'value' && <span className="note">{words(`part.${each.part}`)}</span>}
          </li>
        ))}
      </ul>
      {beside && <p className="note">{beside}</p>}
      {careTexts(figure, voice).length > 0 && (
        <ul className="claim-marks">
          {careTexts(figure, voice).map((care) => (
            <li key={care}>{care}</li>
          ))}
        </ul>
      )}
      <dl className="evidence-facts frozen-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
          </div>
        ))}
      </dl>
      <details className="frozen-query">
        <summary>{words('snapshot.question')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <pre dir="ltr" tabIndex={0}>
          {JSON.stringify(figure.query, null, 2)}
        </pre>
      </details>
    </li>
  );
}

const Hash = ({ of }: { readonly of: string }) => (
  <code className="hash" dir="ltr">
    {of}
  </code>
);

import { Fragment } from 'react';
import { piecesOf } from '../../../core/evidence/claim.ts';
import type { FrozenFigure } from '../../../core/evidence/snapshot.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import { directionOf } from '../../../i18n/language.ts';
import { figureText } from './claim-figure.ts';
import type { Voice } from './use-voices.ts';

/** A sentence with the figures that it was frozen with; they open nothing, for they never change. */
export function FrozenSentence({
  text,
  figures,
  voice,
  isLead = false,
}: {
  readonly text: Bilingual;
  readonly figures: readonly Pick<FrozenFigure, 'name' | 'kpi' | 'part' | 'value'>[];
  readonly voice: Voice;
  readonly isLead?: boolean;
}) {
  const { language, format } = voice;
  return (
    <span className={`claim-sentence ${isLead ? 'claim-lead' : ''}`} lang={language} dir={directionOf(language)}>
      {piecesOf(text[language]).map((piece, i) => {
        const figure = 'figure' in piece ? figures.find(({ name }) => name === piece.figure) : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
          <Fragment key={i}>
            {'text' in piece ? (
              piece.text
            ) : (
              <bdi className="claim-number">{figure ? figureText(figure, figure.value, format) : `{${piece.figure}}`}</bdi>
            )}
          </Fragment>
        );
      })}
    </span>
  );
}

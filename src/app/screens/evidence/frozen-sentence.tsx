import { Fragment } from 'react';
import { piecesOf } from '../../../core/evidence/claim.ts';
import type { SnapshotContent } from '../../../core/evidence/snapshot.ts';
import { directionOf } from '../../../i18n/language.ts';
import { figureText } from './claim-figure.ts';
import type { Voice } from './use-voices.ts';

/** A sentence with the figures that it was frozen with; they open nothing, for they never change. */
export function FrozenSentence({
  content,
  voice,
  isLead = false,
}: {
  readonly content: SnapshotContent;
  readonly voice: Voice;
  readonly isLead?: boolean;
}) {
  const { language, format } = voice;
  return (
    <p className={`claim-sentence ${isLead ? 'claim-lead' : ''}`} lang={language} dir={directionOf(language)}>
      {piecesOf(content.claim.text[language]).map((piece, i) => {
        const figure = 'figure' in piece ? content.figures.find(({ name }) => name === piece.figure) : undefined;
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
    </p>
  );
}

import { Fragment } from 'react';
import { Link, useLocation } from 'wouter';
import { piecesOf } from '../../../core/evidence/claim.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { ABSENT } from '../../../i18n/absent.ts';
import { directionOf } from '../../../i18n/language.ts';
import { OPENED_HERE } from '../../figure/use-figure-panel.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import { figureText, viewOfFigure } from './claim-figure.ts';
import type { FigureAnswer } from './use-figure-answers.ts';
import type { Voice } from './use-voices.ts';

/** A claim as it reads now; each of its numbers opens what stands behind it. */
export function ClaimSentence({
  text,
  answers,
  voice,
}: {
  readonly text: string;
  readonly answers: readonly FigureAnswer[];
  readonly voice: Voice;
}) {
  const { language } = voice;
  return (
    <p className="claim-sentence" lang={language} dir={directionOf(language)}>
      {piecesOf(text).map((piece, i) => {
        const found = 'figure' in piece ? answers.find(({ figure }) => figure.name === piece.figure) : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
          <Fragment key={i}>
            {'text' in piece ? (
              piece.text
            ) : found ? (
              <LiveFigure answer={found} voice={voice} />
            ) : (
              <mark className="claim-unknown">
                <bdi dir="ltr">{`{${piece.figure}}`}</bdi>
              </mark>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}

function LiveFigure({ answer, voice }: { readonly answer: FigureAnswer; readonly voice: Voice }) {
  const [view] = useView();
  const [path] = useLocation();
  const { figure, value, isPending } = answer;
  const { language, format } = voice;
  const text = isPending ? '…' : value?.isSuppressed ? ABSENT : figureText(figure, value, format);
  return (
    <Link
      href={addressOf(path, viewOfFigure(figure, view))}
      state={OPENED_HERE}
      className="figure-link claim-number"
      aria-haspopup="dialog"
      aria-busy={isPending || undefined}
      title={findKpi(figure.kpi)?.title[language]}
    >
      <bdi>{text}</bdi>
    </Link>
  );
}

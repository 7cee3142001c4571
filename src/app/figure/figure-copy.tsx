import { useState } from 'react';
import { Link } from 'wouter';
import { stripBidiMarks } from '../../i18n/bidi.ts';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { addressOf, useView } from '../url/use-view.ts';
import { type FigurePointer, pointingAt } from './figure-pointer.ts';
import { FIGURE_WORDS } from './figure-words.ts';

/** Takes the figure away: as text with all that it rests on, as a link to this very panel, or into a claim. */
export function FigureCopy({ pointer, text }: { readonly pointer: FigurePointer; readonly text: string }) {
  const { say } = useReader();
  const words = useWords(FIGURE_WORDS);
  const [told, tell] = useState('');
  const [view] = useView();
  const closed = { ...view, ...pointingAt('figure', null, view) };
  const copy = async (what: string, done: string) => {
    try {
      await navigator.clipboard.writeText(stripBidiMarks(what));
      tell(done);
    } catch {
      tell(words('panel.notCopied'));
    }
  };
  return (
    <p className="panel-actions">
      <button type="button" className="button" onClick={() => void copy(location.href, say('action.linkCopied'))}>
        {say('action.copyLink')}
      </button>
      <button type="button" className="button" onClick={() => void copy(`${text}\n${location.href}`, words('panel.copied'))}>
        {words('panel.copy')}
      </button>
      <Link className="button" href={addressOf('/evidence/new', { ...closed, ...pointingAt('evidence', pointer, closed) })}>
        {words('panel.useInClaim')}
      </Link>
      <span className="note" role="status">
        {told}
      </span>
    </p>
  );
}

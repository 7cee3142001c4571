import { useState } from 'react';
import { useExploreReader } from './use-explore-reader.ts';

/** A command that can be read and taken away. */
export function CommandLine({ name, command }: { readonly name: string; readonly command: string }) {
  const { word } = useExploreReader();
  const [told, tell] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      tell(word('explore.query.copied'));
    } catch {
      tell(word('explore.query.notCopied'));
    }
  };
  return (
    <div className="command-line">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={word('explore.query.command', { name })}>
        <pre dir="ltr" lang="en">
          <code>{command}</code>
        </pre>
      </section>
      <button type="button" className="button" onClick={() => void copy()} aria-label={word('explore.query.copyCommand', { name })}>
        {word('explore.query.copy')}
      </button>
      <span className="note" role="status">
        {told}
      </span>
    </div>
  );
}

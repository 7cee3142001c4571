import { isolateText } from '../../../i18n/bidi.ts';
import type { EngineError } from '../../data/engine-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';

/** Why what was asked for did not come. */
export function Refused({ error }: { readonly error: EngineError }) {
  const { say, language } = useReader();
  return (
    <ErrorState title={say('error.title')} sentence={error.title[language]} code={say('error.code', { code: isolateText(error.code) })} />
  );
}

import type { AwardFrame } from '../../../contract/award.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useAwardReader } from './use-award-reader.ts';

/** What an answer about an award rests on, where each of its cycles names the rest. */
export function AwardStamp({ frame }: { readonly frame: AwardFrame }) {
  const { tell, say, format, formatIn, language } = useAwardReader();
  const { model, asOf, zone, dataVersion, isDemonstration } = frame;
  return (
    <p className="stamp">
      {isDemonstration && <span className="only-print">{say('shell.demonstration')} · </span>}
      {tell('award.frame', {
        model: isolateText(model.title[language]),
        version: isolateText(model.version),
        asOf: formatIn(zone).instant(parseInstant(asOf)),
        data: format.count(dataVersion),
      })}
    </p>
  );
}

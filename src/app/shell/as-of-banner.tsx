import { createHijriFormat } from '../../i18n/hijri-date.ts';
import { useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';
import './as-of-banner.css';
import { dayOfAsOf } from './as-of-day.ts';
import { useAsOf } from './use-as-of.ts';

/** Says on every screen that the figures are not of today, and leads back. */
export function AsOfBanner() {
  const { say, formatIn, language, digits } = useReader();
  const [, change] = useView();
  const { chosenAt, reporting } = useAsOf();
  const day = chosenAt === null ? null : dayOfAsOf(chosenAt, reporting);
  return (
    <div className="as-of-banner-place" role="status">
      {day !== null && (
        <div className="as-of-banner">
          <p>
            {say('asOf.banner', { at: formatIn(reporting.zone).instant(chosenAt) })}{' '}
            <small>{say('asOf.hijri', { date: createHijriFormat(language, digits).date(day) })}</small>
          </p>
          <button type="button" className="button" onClick={() => change({ asOf: null })}>
            {say('asOf.back')}
          </button>
        </div>
      )}
    </div>
  );
}

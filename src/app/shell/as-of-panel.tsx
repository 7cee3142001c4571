import { type RefObject, useMemo } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { createHijriFormat } from '../../i18n/hijri-date.ts';
import { DateCalendar } from '../ui/date-calendar.tsx';
import '../ui/field.css';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { useView } from '../url/use-view.ts';
import { asOfAtEndOf, dayOfAsOf, monthEnds } from './as-of-day.ts';
import './tools.css';
import { TOOL_WORDS } from './tool-words.ts';
import { useAsOf } from './use-as-of.ts';

const PRESETS = 6;

/** Takes every screen back to what was known at the end of a day, or forth to the data's own as-of. */
export function AsOfPanel({ trigger, onClose }: { readonly trigger: RefObject<HTMLElement | null>; readonly onClose: () => void }) {
  const { format, formatIn, language, digits, say } = useReader();
  const words = useWords(TOOL_WORDS);
  const hijri = useMemo(() => createHijriFormat(language, digits), [language, digits]);
  const [, change] = useView();
  const { chosenAt, dataAt, firstReceivedAt, reporting } = useAsOf();
  const on = dataAt === null ? null : dayOfAsOf(chosenAt ?? dataAt, reporting);
  const choose = (day: string) => dataAt !== null && change({ asOf: asOfAtEndOf(day, dataAt, reporting) });
  return (
    <I18nProvider locale={format.locale}>
      <Popover
        className="popover tool-popover as-of-popover"
        placement="bottom end"
        offset={6}
        triggerRef={trigger}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Dialog className="tool-dialog">
          <Heading slot="title">{words('asOf.title')}</Heading>
          <p className="note">{words('asOf.hint')}</p>
          {dataAt === null || on === null ? (
            <p>{words('asOf.unknown')}</p>
          ) : (
            <>
              <button type="button" className="tool-choice" aria-pressed={chosenAt === null} onClick={() => change({ asOf: null })}>
                {words('asOf.own', {
                  at: formatIn(reporting.zone).instant(dataAt),
                  age: format.ago(Date.now() / 1000 - dataAt),
                })}
              </button>
              <fieldset className="tool-presets">
                <legend>{words('asOf.presets')}</legend>
                {monthEnds(dataAt, firstReceivedAt ?? dataAt, PRESETS, reporting).map((end) => (
                  <button
                    key={end.month}
                    type="button"
                    className="tool-choice"
                    aria-pressed={chosenAt !== null && end.on === on}
                    onClick={() => choose(end.on)}
                  >
                    {format.periodShort(end.month)}
                  </button>
                ))}
              </fieldset>
              <DateCalendar
                label={words('asOf.calendar')}
                value={on}
                onChange={choose}
                earliest={dayOfAsOf(firstReceivedAt ?? dataAt, reporting) ?? on}
                latest={dayOfAsOf(dataAt, reporting) ?? on}
                weekStartsOn={reporting.weekStartsOn}
                words={{ previous: words('calendar.previous'), next: words('calendar.next'), month: say('grain.month') }}
              />
              <p className="tool-chosen" aria-live="polite">
                {words('asOf.selected', { date: format.date(on), hijri: hijri.date(on) })}
              </p>
              <p className="note">{words('calendar.hijriNote')}</p>
            </>
          )}
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}

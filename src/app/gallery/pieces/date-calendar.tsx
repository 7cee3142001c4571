import { useState } from 'react';
import { DateCalendar } from '../../ui/date-calendar.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function DateCalendarPiece() {
  const either = useEither();
  const [day, setDay] = useState('2026-03-12');
  const words = {
    previous: either('Previous month', 'الشهر السابق'),
    next: either('Next month', 'الشهر التالي'),
    month: either('Month', 'الشهر'),
  };
  const shared = { label: either('As known on', 'كما عُرف في'), earliest: '2024-01-01', weekStartsOn: 'sun', words } as const;
  return (
    <>
      <State name="a day is chosen; Ramadan turns to Shawwal" width={320}>
        <DateCalendar {...shared} value={day} latest="2026-11-01" onChange={setDay} />
      </State>
      <State name="nothing is chosen; later days cannot be" width={320}>
        <DateCalendar {...shared} value={null} latest="2026-10-14" onChange={() => {}} />
      </State>
    </>
  );
}

import { useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

function Grain({ first, placeholder }: { readonly first: string | null; readonly placeholder?: string }) {
  const either = useEither();
  const [value, setValue] = useState(first);
  const options = [
    { id: 'month', name: either('Month', 'شهر') },
    { id: 'quarter', name: either('Quarter', 'ربع سنة') },
    { id: 'year', name: either('Year', 'سنة') },
  ];
  return <Select label={either('By', 'حسب')} options={options} value={value} placeholder={placeholder} onChange={setValue} />;
}

export function SelectPiece() {
  const either = useEither();
  return (
    <>
      <State name="one is chosen" opens="press">
        <Grain first="quarter" />
      </State>
      <State name="none yet">
        <Grain first={null} placeholder={either('choose', 'اختر')} />
      </State>
    </>
  );
}

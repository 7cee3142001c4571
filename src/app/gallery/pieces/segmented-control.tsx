import { useState } from 'react';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function SegmentedControlPiece() {
  const either = useEither();
  const [value, setValue] = useState<'month' | 'quarter' | 'year'>('month');
  const options = [
    { id: 'month', name: either('Month', 'شهر') },
    { id: 'quarter', name: either('Quarter', 'ربع') },
    { id: 'year', name: either('Year', 'سنة') },
  ] as const;
  return (
    <State name="one of three">
      <SegmentedControl label={either('Periods', 'الفترات')} options={options} value={value} onChange={setValue} />
    </State>
  );
}

import { useState } from 'react';
import { useReader } from '../../ui/reader.tsx';
import { Slider } from '../../ui/slider.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function SliderPiece() {
  const { format } = useReader();
  const either = useEither();
  const [value, setValue] = useState(0.93);
  return (
    <State name="runs as the page reads" width={320}>
      <Slider
        label={either('Answered on time', 'الرد في الموعد')}
        value={value}
        min={0.8}
        max={1}
        step={0.005}
        formatOptions={{ style: 'percent', maximumFractionDigits: 1 }}
        formatValue={(shown) => format.percent(shown)}
        onChange={setValue}
      />
    </State>
  );
}

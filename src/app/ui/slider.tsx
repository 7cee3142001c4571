import { Label } from 'react-aria-components/Label';
import { Slider as AriaSlider, SliderFill, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** how the value is read out */
  readonly formatOptions: Intl.NumberFormatOptions;
  /** how the value is written beside the label */
  readonly formatValue: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** once it is let go */
  readonly onChangeEnd?: (value: number) => void;
}

/** A value of a range, by pointer or by arrow keys; it runs as the page reads. */
export function Slider({ label, value, min, max, step, formatOptions, formatValue, onChange, onChangeEnd }: SliderProps) {
  return (
    <AriaSlider
      className="slider"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={formatOptions}
      onChange={onChange}
      onChangeEnd={onChangeEnd}
    >
      <Label className="slider-label">{label}</Label>
      <SliderOutput className="slider-output">{formatValue(value)}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderFill className="slider-fill" />
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </AriaSlider>
  );
}

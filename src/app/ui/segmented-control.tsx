import { memo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { isAlike, useAlike, useSteady } from './alike.ts';
import './segmented-control.css';
import type { Option } from './select.tsx';

export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly options: readonly (Option & { readonly id: Id })[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of a few, all in sight. */
export function SegmentedControl<Id extends string>({ options, onChange, ...props }: SegmentedControlProps<Id>) {
  const choose = useSteady((id: string) => onChange(id as Id));
  return <Segments {...props} options={useAlike(options)} onChange={choose} />;
}

const Segments = memo(
  ({ label, options, value, onChange }: SegmentedControlProps<string>) => (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys;
        if (next !== undefined && next !== value) onChange(String(next));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="segment">
          {option.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  ),
  isAlike,
);

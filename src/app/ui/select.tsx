import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { isAlike, useSteady } from './alike.ts';
import './field.css';
import { Icon } from './icon.tsx';

export interface Option {
  readonly id: string;
  readonly name: string;
}

export interface SelectProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly placeholder?: string;
  readonly onChange: (id: string) => void;
}

/** One of a list, with its label inside the button as the drawing has it. */
export function Select({ onChange, ...props }: SelectProps) {
  return <SelectBox {...props} onChange={useSteady(onChange)} />;
}

/** Its list is long, so it is laid out anew only where it says something else. */
const SelectBox = memo(({ label, options, value, placeholder, onChange }: SelectProps) => {
  return (
    <AriaSelect
      className="field"
      value={value}
      placeholder={placeholder}
      onChange={(key) => key !== null && key !== value && onChange(String(key))}
    >
      <Button className="field-button">
        <Label className="field-label">{label}</Label>
        <SelectValue className="field-value">{({ selectedText }) => selectedText || placeholder}</SelectValue>
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <ListBox className="list" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="list-item">
              <span>{option.name}</span>
              <Icon name="check" size={14} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}, isAlike);

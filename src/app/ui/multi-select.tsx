import { memo, useMemo, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { isAlike, useAlike, useSteady } from './alike.ts';
import './field.css';
import { Icon } from './icon.tsx';
import type { Option } from './select.tsx';

export interface MultiSelectProps {
  readonly label: string;
  readonly options: readonly (Option & { readonly note?: string })[];
  readonly selected: readonly string[];
  /** what the button says: "all", the one name, or how many */
  readonly summary: string;
  readonly words: { readonly search: string; readonly none: string; readonly clear: string };
  readonly onChange: (ids: readonly string[]) => void;
}

/** More options than these are searched; so many are all in sight, and found by typing their first letters. */
const MOST_SEEN = 9;

/** Any of a list, found by typing. Nothing selected means everything, and the button says so. */
export function MultiSelect({ onChange, options, ...props }: MultiSelectProps) {
  return <MultiSelectBox {...props} options={useAlike(options)} onChange={useSteady(onChange)} />;
}

const MultiSelectBox = memo(
  ({ label, options, selected, summary, words, onChange }: MultiSelectProps) => (
    <DialogTrigger>
      <Button className="field-button" data-active={selected.length > 0 || undefined}>
        <span className="field-label">{label}</span>
        <span className="field-value">{summary}</span>
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4} aria-label={label}>
        <Choices label={label} options={options} selected={selected} words={words} onChange={onChange} />
      </Popover>
    </DialogTrigger>
  ),
  isAlike,
);

/** The list. What was pressed is seen in it at once, also where whoever is told takes a moment to say so. */
const Choices = memo(({ label, options, selected, words, onChange }: Omit<MultiSelectProps, 'summary'>) => {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [pressed, setPressed] = useState<{ readonly was: readonly string[]; readonly is: readonly string[] } | null>(null);
  const was = useAlike(selected);
  const is = useAlike(pressed?.was === was ? pressed.is : was);
  const choose = useSteady((ids: readonly string[]) => {
    setPressed({ was, is: ids });
    onChange(ids);
  });
  const list = useMemo(
    () => (
      <ListBox
        aria-label={label}
        className="list"
        // Escape closes the list; it takes nothing back
        escapeKeyBehavior="none"
        items={options}
        selectionMode="multiple"
        selectedKeys={is}
        renderEmptyState={() => <p className="list-empty">{words.none}</p>}
        onSelectionChange={(keys) => choose(keys === 'all' ? options.map(({ id }) => id) : [...keys].map(String))}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.name} className="list-item list-item-multiple">
            <i className="tick">
              <Icon name="check" size={12} />
            </i>
            <span>{option.name}</span>
            {option.note && <small>{option.note}</small>}
          </ListBoxItem>
        )}
      </ListBox>
    ),
    [label, options, is, words.none, choose],
  );
  return (
    <div className="popover-dialog">
      {options.length > MOST_SEEN ? (
        <Autocomplete filter={contains}>
          <SearchField aria-label={words.search} className="search">
            <Input placeholder={words.search} />
          </SearchField>
          {list}
        </Autocomplete>
      ) : (
        list
      )}
      {is.length > 0 && (
        <Button className="quiet-button popover-clear" onPress={() => choose([])}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}, isAlike);

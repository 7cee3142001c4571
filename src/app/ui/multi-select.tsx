import { createContext, use, useMemo, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { useAlike, useSteady } from './alike.ts';
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

interface Chosen {
  readonly selected: readonly string[];
  readonly summary: string;
}

/** Read by what shows it: around these, nothing is laid out anew for another choice. */
const ChosenContext = createContext<Chosen>({ selected: [], summary: '' });

/** Any of a list, found by typing. Nothing selected means everything, and the button says so. */
export function MultiSelect({ selected, summary, onChange, label, ...given }: MultiSelectProps) {
  const options = useAlike(given.options);
  const words = useAlike(given.words);
  const choose = useSteady(onChange);
  const box = useMemo(
    () => (
      <DialogTrigger>
        <Trigger label={label} />
        <Popover className="popover" placement="bottom start" offset={4} aria-label={label}>
          <Choices label={label} options={options} words={words} onChange={choose} />
        </Popover>
      </DialogTrigger>
    ),
    [label, options, words, choose],
  );
  return <ChosenContext value={useAlike({ selected, summary })}>{box}</ChosenContext>;
}

function Trigger({ label }: Pick<MultiSelectProps, 'label'>) {
  const { selected, summary } = use(ChosenContext);
  return (
    <Button className="field-button" data-active={selected.length > 0 || undefined}>
      <span className="field-label">{label}</span>
      <span className="field-value">{summary}</span>
      <Icon name="chevron" size={14} />
    </Button>
  );
}

/** The list. What was pressed is seen in it at once, also where whoever is told takes a moment to say so. */
function Choices({ label, options, words, onChange }: Omit<MultiSelectProps, keyof Chosen>) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [pressed, setPressed] = useState<{ readonly was: readonly string[]; readonly is: readonly string[] } | null>(null);
  const was = useAlike(use(ChosenContext).selected);
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
          <ListBoxItem
            id={option.id}
            textValue={option.name}
            className="list-item list-item-multiple"
            // A mouse would move the focus after the press: the list would be drawn once for each.
            onPressStart={({ pointerType, target }) => pointerType === 'mouse' && (target as HTMLElement).focus({ preventScroll: true })}
          >
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
}

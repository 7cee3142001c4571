import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import type { Definition } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { MOST_KPIS } from './explore-view.ts';
import { KPI_GROUPS, type KpiGroup } from './kpi-groups.ts';
import { useExploreReader } from './use-explore-reader.ts';

export interface KpiPickerProps {
  readonly kpis: readonly Definition[];
  readonly onChange: (kpis: readonly Definition[]) => void;
}

/** Several figures at once, found by typing in either language; they keep the order in which they were chosen. */
export function KpiPicker({ kpis, onChange }: KpiPickerProps) {
  const { say, word, language, format } = useExploreReader();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [only] = kpis;
  const chosen = new Set(kpis.map(({ kpi }) => kpi));
  const choose = (ids: ReadonlySet<string>) => {
    const kept = kpis.filter(({ kpi }) => ids.has(kpi));
    const added = [...ids].filter((id) => !chosen.has(id)).map((kpi): Definition => ({ kpi, time: 'working' }));
    onChange([...kept, ...added].slice(0, MOST_KPIS));
  };
  const summary =
    kpis.length === 1 && only ? (findKpi(only.kpi)?.title[language] ?? only.kpi) : word('explore.figuresChosen', { n: kpis.length });
  return (
    <DialogTrigger>
      <Button className="field-button" data-active>
        <span className="field-label">{word('explore.figures')}</span>
        <span className="field-value">{summary}</span>
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="popover explore-popover" placement="bottom start" offset={4} aria-label={word('explore.figures')}>
        <div className="popover-dialog">
          <Autocomplete filter={contains}>
            <SearchField aria-label={word('explore.searchFigures')} className="search">
              <Input placeholder={word('explore.searchFigures')} />
            </SearchField>
            <ListBox
              aria-label={word('explore.figures')}
              className="list"
              selectionMode="multiple"
              disallowEmptySelection
              selectedKeys={chosen}
              renderEmptyState={() => <p className="list-empty">{say('filter.noMatch')}</p>}
              onSelectionChange={(keys) => keys !== 'all' && choose(new Set([...keys].map(String)))}
            >
              {(Object.keys(KPI_GROUPS) as KpiGroup[]).map((group) => (
                <ListBoxSection key={group} id={group}>
                  <Header className="list-header">{word(`explore.group.${group}`)}</Header>
                  {KPI_GROUPS[group].map((id) => {
                    const kpi = findKpi(id);
                    return (
                      <ListBoxItem
                        key={id}
                        id={id}
                        textValue={`${kpi?.title[language]} ${kpi?.title[language === 'ar' ? 'en' : 'ar']} ${id}`}
                        className="list-item list-item-multiple"
                      >
                        <i className="tick">
                          <Icon name="check" size={12} />
                        </i>
                        <span>{kpi?.title[language] ?? id}</span>
                      </ListBoxItem>
                    );
                  })}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          {kpis.length >= MOST_KPIS && <p className="note list-empty">{word('explore.mostFigures', { n: format.count(MOST_KPIS) })}</p>}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

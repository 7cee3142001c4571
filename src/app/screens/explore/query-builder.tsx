import type { ReactNode } from 'react';
import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import type { ChartType } from './chart-type.ts';
import { ComparePicker } from './compare-picker.tsx';
import { changeExplore, type ExploreView } from './explore-view.ts';
import { FilterPicker } from './filter-picker.tsx';
import { KpiPicker } from './kpi-picker.tsx';
import { RangePicker } from './range-picker.tsx';
import { useExploreReader } from './use-explore-reader.ts';

export interface QueryBuilderProps {
  readonly explore: ExploreView;
  readonly meta: Meta;
  /** the choice of a picture, which needs an answer */
  readonly charts: ReactNode;
  /** null: there is no answer yet */
  readonly chart: ChartType | null;
}

/** The question, part by part: what, divided by what, when, which cases, drawn how, beside what. */
export function QueryBuilder({ explore, meta, charts, chart }: QueryBuilderProps) {
  const { say, word } = useExploreReader();
  const [view, change] = useView();
  const set = (next: Partial<ExploreView>) => change(changeExplore(view, next));
  const nothing = { id: 'none', name: word('explore.undivided') };
  const named = (dimensions: readonly Dimension[]) => dimensions.map((id) => ({ id, name: say(`dimension.${id}`) }));
  const dimensions = DIMENSIONS.filter((id) => (meta.dimensions[id]?.length ?? 0) > 0 || id === explore.by || id === explore.thenBy);
  return (
    <search className="explore-builder" aria-label={word('explore.question')}>
      <Part name={word('explore.part.what')}>
        <KpiPicker kpis={explore.kpis} onChange={(kpis) => set({ kpis })} />
        <Select
          label={say('filter.by')}
          value={explore.by ?? 'none'}
          options={[nothing, ...named(dimensions)]}
          onChange={(id) => {
            const by = DIMENSIONS.find((known) => known === id) ?? null;
            set({ by, thenBy: by === null || by === explore.thenBy ? null : explore.thenBy });
          }}
        />
        {explore.by !== null && (
          <Select
            label={say('filter.thenBy')}
            value={explore.thenBy ?? 'none'}
            options={[nothing, ...named(dimensions.filter((id) => id !== explore.by))]}
            onChange={(id) => set({ thenBy: DIMENSIONS.find((known) => known === id) ?? null })}
          />
        )}
      </Part>
      <Part name={word('explore.part.when')}>
        <RangePicker meta={meta} zone={explore.zone} />
      </Part>
      <Part name={word('explore.part.which')}>
        <FilterPicker meta={meta} />
      </Part>
      <Part name={word('explore.part.how')}>
        {charts}
        <ComparePicker explore={explore} meta={meta} chart={chart} />
      </Part>
    </search>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="explore-part">
      <legend>{name}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

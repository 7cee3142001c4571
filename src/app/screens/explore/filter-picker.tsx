import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { DimensionFilter } from '../../data/dimension-filter.tsx';
import { useView } from '../../url/use-view.ts';
import { useExploreReader } from './use-explore-reader.ts';

/** Which cases are counted: any values of any dimension, each with how many cases have it. */
export function FilterPicker({ meta }: { readonly meta: Meta }) {
  const { say } = useExploreReader();
  const [view, change] = useView();
  const dimensions = DIMENSIONS.filter((dimension) => (meta.dimensions[dimension]?.length ?? 0) > 1 || view.where[dimension]?.length);
  const isFiltered = DIMENSIONS.some((dimension) => view.where[dimension]?.length);
  return (
    <>
      {dimensions.map((dimension) => (
        <DimensionFilter key={dimension} dimension={dimension} />
      ))}
      {isFiltered && (
        <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
          {say('filter.clearAll')}
        </button>
      )}
    </>
  );
}

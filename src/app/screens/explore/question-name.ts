import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import type { ViewState } from '../../url/view-state.ts';
import { exploreView } from './explore-view.ts';
import { questionFigures } from './question-figures.ts';
import type { ExploreReader } from './use-explore-reader.ts';

/** A question in a line: its figures, its dimensions, its range and its filters. */
export function questionName(
  view: ViewState,
  reader: ExploreReader,
  valueName: (dimension: Dimension, value: string | null) => string,
): { readonly name: string; readonly detail: string } {
  const { word, say, format } = reader;
  const { kpis, by, thenBy } = exploreView(view);
  const figures = questionFigures(kpis, reader);
  const divided = by === null ? figures : word('explore.dividedBy', { figures, dimension: say(`dimension.${by}`) });
  const name = thenBy === null ? divided : word('explore.dividedThenBy', { divided, dimension: say(`dimension.${thenBy}`) });
  const from = view.from === null ? word('explore.firstReceipt') : format.period(view.from);
  const to = view.to === null ? word('explore.asOf') : format.period(view.to);
  const range = view.from === null && view.to === null ? say('filter.wholeRange') : from === to ? from : `${from} – ${to}`;
  const filters = DIMENSIONS.flatMap((dimension) => {
    const values = view.where[dimension];
    return values?.length ? [`${say(`dimension.${dimension}`)}: ${format.list(values.map((value) => valueName(dimension, value)))}`] : [];
  });
  return { name, detail: [say(`grain.${view.grain}`), range, ...filters].join(' · ') };
}

import type { Meta } from '../../../contract/meta.ts';
import { parseInstant } from '../../../core/instant.ts';
import { parsePeriod, periodOf, periodsBetween, type Reporting } from '../../../core/period.ts';
import { GRAINS, type Grain } from '../../../core/query.ts';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import { useExploreReader } from './use-explore-reader.ts';

/** How many of the last periods a finer grain shows at first: years of days are no picture. */
const LAST: Readonly<Record<Grain, number | null>> = { day: 60, week: 52, month: null, quarter: null, year: null };
const MOST_LISTED = 400;

/** How long the periods are, and from which to which. */
export function RangePicker({ meta, zone }: { readonly meta: Meta; readonly zone: string | null }) {
  const { say, word, format } = useExploreReader();
  const [view, change] = useView();
  const reporting: Reporting = { zone: zone ?? meta.zone, weekStartsOn: meta.weekStartsOn };
  const first = parseInstant(meta.firstReceivedAt ?? '') ?? 0;
  const asOf = parseInstant(view.asOf ?? meta.dataAsOf ?? '') ?? first;
  const all = periodsBetween(first, asOf, view.grain, reporting).map(({ label }) => label);
  // a label that the address names may lie outside the data: it stays in sight
  const labels = [...new Set([...(view.from ? [view.from] : []), ...all.slice(-MOST_LISTED), ...(view.to ? [view.to] : [])])].sort();
  const last = (n: number) => all.at(-n) ?? null;
  const spans = SPANS[view.grain].filter((n) => n < all.length);
  const regrain = (grain: Grain) => {
    const start = view.from === null ? null : parsePeriod(view.from, view.grain, reporting);
    const end = view.to === null ? null : parsePeriod(view.to, view.grain, reporting);
    const to = end && periodOf(Math.min(end.endsAt - 1, Math.max(asOf, end.startsAt)), grain, reporting);
    const shortest = LAST[grain];
    const fine =
      shortest === null ? null : (periodsBetween(first, end ? end.endsAt - 1 : asOf, grain, reporting).at(-shortest)?.label ?? null);
    const from = start && periodOf(start.startsAt, grain, reporting);
    change({ grain, from: fine !== null && (from === null || from < fine) ? fine : from, to });
  };
  const options = labels.map((label) => ({ id: label, name: format.period(label) })).toReversed();
  const span = spans.find((n) => view.to === null && view.from === last(n));
  const ofSpan = view.from === null && view.to === null ? 'whole' : span === undefined ? 'own' : String(span);
  return (
    <>
      <Select
        label={say('filter.grain')}
        value={view.grain}
        options={GRAINS.map((id) => ({ id, name: say(`grain.${id}`) }))}
        onChange={(id) => regrain(id as Grain)}
      />
      <Select
        label={say('filter.period')}
        value={ofSpan}
        options={[
          ...spans.map((n) => ({ id: String(n), name: word(`explore.last.${view.grain}`, { n }) })),
          { id: 'whole', name: say('filter.wholeRange') },
          ...(ofSpan === 'own'
            ? [{ id: 'own', name: format.periodRange(view.from ?? all[0] ?? null, view.to ?? all.at(-1) ?? null) }]
            : []),
        ]}
        onChange={(id) => id !== 'own' && change({ from: id === 'whole' ? null : last(Number(id)), to: null })}
      />
      <Select
        label={say('filter.from')}
        value={view.from ?? ''}
        options={[{ id: '', name: word('explore.firstReceipt') }, ...options.filter(({ id }) => view.to === null || id <= view.to)]}
        onChange={(from) => change({ from: from || null })}
      />
      <Select
        label={say('filter.to')}
        value={view.to ?? ''}
        options={[{ id: '', name: word('explore.asOf') }, ...options.filter(({ id }) => view.from === null || id >= view.from)]}
        onChange={(to) => change({ to: to || null })}
      />
    </>
  );
}

const SPANS: Readonly<Record<Grain, readonly number[]>> = {
  day: [14, 30, 60, 90],
  week: [13, 26, 52],
  month: [6, 12, 24, 36],
  quarter: [4, 8, 12],
  year: [3, 5],
};

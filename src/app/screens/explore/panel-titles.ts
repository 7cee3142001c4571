import type { Definition } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiValue } from '../../../core/query.ts';
import { type ExploreModel, figureOf, type Group, isAdditive, seriesOf, unitOf } from './explore-model.ts';
import { nameOf } from './figure-names.ts';
import type { ExploreReader } from './use-explore-reader.ts';

export function absenceOf(figure: KpiValue | null, { say }: ExploreReader): string {
  if (figure?.isSuppressed) return say('figure.suppressed');
  if (figure?.notRecorded?.length) return say('figure.notRecordedBySource');
  return say(figure?.pending ? 'figure.provisional' : 'figure.none');
}

/** Where a figure stands and where it came from, over the periods shown; what may still move says nothing yet. */
export function titleOfSeries(model: ExploreModel, definition: Definition, group: Group | null, reader: ExploreReader): string {
  const { word, format } = reader;
  const name = nameOf(definition, reader);
  const { values, provisional, figures } = seriesOf(model, definition, group);
  const unit = unitOf(definition);
  const first = values.findIndex((value) => value !== null);
  const firm = values.findLastIndex((value, i) => value !== null && !provisional[i]);
  const last = firm >= 0 ? firm : values.findLastIndex((value) => value !== null);
  if (last < 0) return word('explore.title.none', { name, reason: absenceOf(figures.at(-1) ?? null, reader) });
  const said = (index: number) => ({
    value: format.figure(values[index] ?? null, unit),
    period: format.period(model.periods[index] ?? null),
  });
  const now = said(last);
  if (first >= last) return word('explore.title.one', { name, ...now });
  const then = said(first);
  return word('explore.title.course', { name, ...now, before: then.value, beforePeriod: then.period });
}

/** Which group stands at the top and which at the bottom, or how much of the whole the largest makes up. */
export function titleOfGroups(
  model: ExploreModel,
  definition: Definition,
  groupName: (group: Group) => string,
  reader: ExploreReader,
): string {
  const { word, say, format } = reader;
  const { by } = model.explore;
  const name = nameOf(definition, reader);
  const dimension = by ? say(`dimension.${by}`) : '';
  const unit = unitOf(definition);
  const known = model.groups.flatMap((group) => {
    const figure = figureOf(model, definition, group);
    return figure && figure.value !== null && !figure.isSmall && group.value !== null ? [{ group, value: figure.value }] : [];
  });
  const [first, ...rest] = known.sort((a, b) => b.value - a.value);
  const last = rest.at(-1);
  if (!first) return word('explore.title.undivided', { name, dimension });
  const all = figureOf(model, definition, null)?.value ?? null;
  if (isAdditive(definition) && all) {
    return word('explore.title.share', { name, dimension, top: groupName(first.group), share: format.percent(first.value / all, 0) });
  }
  if (!last) return word('explore.title.one', { name, value: format.figure(first.value, unit), period: groupName(first.group) });
  const [top, bottom] = findKpi(definition.kpi)?.better === 'lower' ? [last, first] : [first, last];
  return word('explore.title.groups', {
    name,
    dimension,
    top: groupName(top.group),
    topValue: format.figure(top.value, unit),
    bottom: groupName(bottom.group),
    bottomValue: format.figure(bottom.value, unit),
  });
}

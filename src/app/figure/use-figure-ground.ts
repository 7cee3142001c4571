import { useQuery } from '@tanstack/react-query';
import { DIMENSIONS } from '../../core/inquiry.ts';
import { parseInstant } from '../../core/instant.ts';
import { findKpi } from '../../core/kpis/index.ts';
import type { Bilingual } from '../../core/kpis/kpi.ts';
import type { KpiTable } from '../../core/query.ts';
import { isolateText } from '../../i18n/bidi.ts';
import { useEngine } from '../data/engine-context.tsx';
import { metaOptions } from '../data/query-options.ts';
import { useValueNames } from '../data/use-value-names.ts';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { useView } from '../url/use-view.ts';
import type { Fact } from './figure-fact.ts';
import type { FigurePointer } from './figure-pointer.ts';
import { FIGURE_WORDS } from './figure-words.ts';

interface Entry {
  readonly id: string;
  readonly title: Bilingual | null;
}

/** As-of, data version, calendar, policy, zone and filters of an answer; null: it is not here yet. */
export function useFigureGround(pointer: FigurePointer, table: KpiTable | undefined): readonly Fact[] | null {
  const { say, format, formatIn, language } = useReader();
  const words = useWords(FIGURE_WORDS);
  const [{ where }] = useView();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const nameOf = useValueNames();
  if (!table) return null;
  const titled = (entries: readonly Entry[] | undefined, { id, version }: { id: string; version: string }) =>
    `${isolateText(entries?.find((entry) => entry.id === id)?.title?.[language] ?? id)} ${isolateText(`(${id} ${version})`)}`;
  const chosen = (text: string, isChosen: boolean) => (isChosen ? words('panel.overridden', { version: text }) : text);
  const filters = DIMENSIONS.flatMap((dimension) => {
    const values = where[dimension];
    return values?.length ? [`${say(`dimension.${dimension}`)}: ${format.list(values.map((value) => nameOf(dimension, value)))}`] : [];
  });
  const basis = findKpi(pointer.kpi)?.basis;
  return [
    ...(basis ? [[words('panel.basis'), say(basis === 'cohort' ? 'brief.basisCohort' : 'brief.basisFlow')] as const] : []),
    [words('panel.asOf'), formatIn(table.zone).instant(parseInstant(table.asOf))],
    [say('time.dataVersion'), format.count(table.dataVersion)],
    [say('time.calendar'), chosen(titled(meta?.calendars, table.calendar), pointer.calendar !== undefined)],
    [
      say('time.policy'),
      table.policy ? chosen(titled(meta?.policies, table.policy), pointer.policy !== undefined) : words('panel.noPolicy'),
    ],
    [say('time.zone'), isolateText(table.zone)],
    ...(pointer.suppress ? [[words('panel.small'), words('panel.smallHidden')] as const] : []),
    [words('panel.filters'), filters.length > 0 ? filters.join(' · ') : words('panel.noFilters')],
  ];
}

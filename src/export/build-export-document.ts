import { DIMENSIONS, type Dimension, INQUIRY_KINDS } from '../core/inquiry.ts';
import { parseInstant } from '../core/instant.ts';
import { canonicalQuery, groupingOf, kpisOf } from '../core/kpi-table.ts';
import type { Bilingual, Kpi } from '../core/kpis/kpi.ts';
import type { KpiQuery, KpiTable, KpiValue, KpiValues } from '../core/query.ts';
import { isolateText } from '../i18n/bidi.ts';
import { createFormatter, type Formatter } from '../i18n/formatter.ts';
import type { Language } from '../i18n/language.ts';
import { createSay } from '../i18n/say.ts';
import { translate } from '../i18n/translate.ts';
import type { ExportDocument, ExportFact, ExportMark, ExportNames } from './export-document.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';

export interface ExportRequest {
  readonly query: KpiQuery;
  /** the answer to this very query */
  readonly table: KpiTable;
  readonly language: Language;
  readonly names: ExportNames;
  /** null: made of the figures' names */
  readonly title: string | null;
  readonly link: string | null;
}

/**
 * The answer and all that it rests on, in one language. Equal requests give equal documents: no clock, no machine, no zone of its own.
 * @throws UnknownKpiError
 */
export function buildExportDocument({ query, table, language, names, title, link }: ExportRequest): ExportDocument {
  const say: ExportWords = createSay(EXPORT_WORDS[language], language);
  const format = createFormatter(language, { zone: table.zone });
  const kpis = kpisOf(query);
  const nameOf = (dimension: Dimension, value: string | null): string => {
    if (value === null) return translate(language, 'figure.notRecorded');
    const kind = dimension === 'kind' ? INQUIRY_KINDS.find((known) => known === value) : undefined;
    if (kind) return translate(language, `kind.${kind}`);
    return names.valueOf(dimension, value)?.[language] ?? value;
  };
  const groupings = groupingOf(table);
  const groupsOf = (row: { group: string | null; subgroup?: string | null }): string[] =>
    groupings.map((dimension, i) => nameOf(dimension, (i === 0 ? row.group : row.subgroup) ?? null));
  const total = say('export.total');
  const marksOf = (period: string | null, groups: readonly string[], values: KpiValues): ExportMark[] =>
    kpis.flatMap(({ id }) => {
      const figure = values[id];
      const periodName = period === null ? total : format.period(period);
      return figure === undefined ? [] : [{ period, periodName, groups, kpi: id, figure, note: noteOf(figure, say, language) }];
    });
  return {
    language,
    direction: format.direction,
    title: title ?? format.list(kpis.map((kpi) => kpi.title[language])),
    facts: factsOf({ query, table, language, names, link }, { say, format, nameOf }),
    definitions: kpis.map((kpi) => ({
      id: kpi.id,
      title: kpi.title[language],
      definition: kpi.definition[language],
      unit: kpi.unit,
      basis: say(`export.basis.${kpi.basis}`),
      better: say(`export.better.${kpi.better}`),
    })),
    groupings: groupings.map((dimension) => translate(language, `dimension.${dimension}`)),
    marks: [
      ...table.rows.flatMap((row) => marksOf(row.period, groupsOf(row), row.values)),
      ...table.groups.flatMap((row) => marksOf(null, groupsOf(row), row.values)),
      ...marksOf(
        null,
        groupings.map(() => total),
        table.total.values,
      ),
    ],
    query: canonicalQuery(query),
    table,
    link,
  };
}

interface Telling {
  readonly say: ExportWords;
  readonly format: Formatter;
  readonly nameOf: (dimension: Dimension, value: string | null) => string;
}

function factsOf(request: Omit<ExportRequest, 'title'>, { say, format, nameOf }: Telling): readonly ExportFact[] {
  const { query, table, language, names, link } = request;
  const filters = DIMENSIONS.flatMap((dimension) => {
    const values = query.where[dimension];
    return values?.length
      ? [`${translate(language, `dimension.${dimension}`)}: ${format.list(values.map((value) => nameOf(dimension, value)))}`]
      : [];
  });
  const cautions = [
    ...(table.isMixedCalendars ? [say('export.caution.mixed')] : []),
    ...(table.restsOnPrediction ? [say('export.caution.predicted')] : []),
  ];
  const grouping = groupingOf(table).map((dimension) => translate(language, `dimension.${dimension}`));
  const fact = (name: Parameters<ExportWords>[0], text: string): ExportFact => ({ name: (say as (key: string) => string)(name), text });
  const versioned = (title: Bilingual | null, { id, version }: { id: string; version: string }): string =>
    `${title?.[language] ?? id} (${isolateText(`${id} ${version}`)})`;
  const range =
    query.from === null && query.to === null
      ? say('export.wholeRange')
      : [...new Set([query.from ?? table.rows[0]?.period ?? null, query.to ?? table.rows.at(-1)?.period ?? null])]
          .map(format.period)
          .join(' – ');
  return [
    fact('export.fact.data', say(table.isDemonstration ? 'export.demonstration' : 'export.measured')),
    fact('export.fact.period', range),
    fact('export.fact.grain', translate(language, `grain.${table.grain}`)),
    ...(grouping.length > 0 ? [fact('export.fact.by', format.list(grouping))] : []),
    fact('export.fact.filters', filters.length > 0 ? filters.join(' · ') : say('export.noFilter')),
    fact('export.fact.asOf', `${format.instant(parseInstant(table.asOf))} (${isolateText(table.asOf)})`),
    fact('export.fact.zone', table.zone),
    fact('export.fact.calendar', versioned(names.calendarOf(table.calendar.id), table.calendar)),
    fact('export.fact.policy', table.policy ? versioned(names.policyOf(table.policy.id), table.policy) : say('export.noPolicy')),
    fact('export.fact.dataVersion', String(table.dataVersion)),
    fact('export.fact.n', basesOf(kpisOf(query), table, { language, format })),
    fact('export.fact.suppression', say(query.suppress ? 'export.suppressed' : 'export.notSuppressed')),
    ...(cautions.length > 0 ? [fact('export.fact.cautions', cautions.join(' · '))] : []),
    ...(link === null ? [] : [fact('export.fact.link', link)]),
  ];
}

/** What the whole range's figures rest on: n, denominator, or the count itself; named where there is more than one. */
function basesOf(
  kpis: readonly Kpi[],
  table: KpiTable,
  { language, format }: { readonly language: Language; readonly format: Formatter },
): string {
  const bases = kpis.map(({ id, title }) => {
    const figure = table.total.values[id];
    return { name: title[language], n: format.count(figure?.n ?? figure?.denominator ?? figure?.value ?? null) };
  });
  return bases.length === 1 ? (bases[0]?.n ?? '') : bases.map(({ name, n }) => `${name}: ${n}`).join(' · ');
}

function noteOf({ value, isSuppressed, notRecorded, isSmall, isProvisional }: KpiValue, say: ExportWords, language: Language): string {
  if (isSuppressed) return say('export.note.suppressed');
  if (notRecorded !== undefined)
    return say('export.note.notRecorded', { events: notRecorded.map((event) => translate(language, `event.${event}`)).join(' · ') });
  const notes = [
    ...(value === null ? [say('export.note.nothing')] : []),
    ...(isSmall ? [say('export.note.small')] : []),
    ...(isProvisional ? [say('export.note.provisional')] : []),
  ];
  return notes.join(' · ');
}

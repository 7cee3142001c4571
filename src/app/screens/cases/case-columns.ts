import type { CaseRecord } from '../../../contract/cases.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import type { Reader } from '../../ui/reader.tsx';
import { caseStateOf, caseStateWord, slaStateOf } from './case-state.ts';
import type { CasesWords } from './use-cases-words.ts';

const OWN = [
  'id',
  'received',
  'state',
  'response',
  'response-time',
  'response-due',
  'resolution',
  'resolution-time',
  'resolution-due',
  'closed',
  'rating',
  'outcome',
  'citizen',
  'duplicate',
] as const;
type OwnColumn = (typeof OWN)[number];
export type ColumnId = OwnColumn | Dimension;

export const COLUMN_IDS: readonly ColumnId[] = [...OWN.slice(0, 2), ...DIMENSIONS, ...OWN.slice(2)];
export const USUAL_COLUMNS: readonly ColumnId[] = [
  'id',
  'received',
  'kind',
  'channel',
  'state',
  'response',
  'response-time',
  'resolution',
  'resolution-time',
  'resolution-due',
];

/** One column of the list: what it says of a case, and by what it sorts. */
export interface CaseColumn {
  readonly id: ColumnId;
  readonly name: string;
  /** px */
  readonly width: number;
  readonly isNumber: boolean;
  readonly text: (record: CaseRecord) => string;
  /** null sorts last in both directions */
  readonly order: (record: CaseRecord) => number | string | null;
}

/** What the columns are said with. */
export interface ColumnVoice {
  readonly reader: Reader;
  readonly words: CasesWords;
  /** with dates in the reporting zone */
  readonly format: Formatter;
  readonly nameOf: (dimension: Dimension, value: string | null) => string;
}

export function caseColumns(voice: ColumnVoice): readonly CaseColumn[] {
  const { reader, words } = voice;
  const { say } = reader;
  const own = ownColumns(voice);
  return COLUMN_IDS.map((id) => {
    const dimension = DIMENSIONS.find((name) => name === id);
    if (dimension === undefined) return { id, name: words(`column.${id as OwnColumn}`), ...own[id as OwnColumn] };
    return {
      id,
      name: say(`dimension.${dimension}`),
      width: 115,
      isNumber: false,
      text: ({ inquiry }) => voice.nameOf(dimension, inquiry[dimension]),
      order: ({ inquiry }) => (inquiry[dimension] === null ? null : voice.nameOf(dimension, inquiry[dimension])),
    };
  });
}

type Column = Omit<CaseColumn, 'id' | 'name'>;

function ownColumns({ reader, words, format }: ColumnVoice): Readonly<Record<OwnColumn, Column>> {
  const { say } = reader;
  const notRecorded = say('figure.notRecorded');
  const instant = (of: (record: CaseRecord) => string | null): Column => {
    const order = (record: CaseRecord) => instantOf(of(record));
    return { width: 172, isNumber: false, order, text: (record) => format.instant(order(record)) };
  };
  const duration = (of: (record: CaseRecord) => number | null): Column => ({
    width: 118,
    isNumber: true,
    order: of,
    text: (record) => format.duration(of(record)),
  });
  const state = (measure: 'response' | 'resolution'): Column => {
    const text = (record: CaseRecord) => {
      const known = slaStateOf(record, measure);
      return known === null ? '—' : say(`sla.${known}`);
    };
    return { width: 118, isNumber: false, text, order: (record) => (slaStateOf(record, measure) === null ? null : text(record)) };
  };
  const text = (of: (record: CaseRecord) => string | null, width: number): Column => ({
    width,
    isNumber: false,
    order: of,
    text: (record) => of(record) ?? notRecorded,
  });
  return {
    id: text(({ inquiry }) => inquiry.id, 128),
    received: instant(({ inquiry }) => inquiry.receivedAt),
    state: text((record) => caseStateWord(caseStateOf(record), reader, words), 100),
    response: state('response'),
    'response-time': duration((record) => record.responseSeconds),
    'response-due': instant((record) => record.responseDueAt),
    resolution: state('resolution'),
    'resolution-time': duration((record) => record.resolutionSeconds),
    'resolution-due': instant((record) => record.resolutionDueAt),
    closed: instant((record) => record.closedAt),
    rating: {
      width: 90,
      isNumber: true,
      order: ({ inquiry }) => inquiry.rating,
      text: ({ inquiry }) => (inquiry.rating === null ? notRecorded : format.count(inquiry.rating)),
    },
    outcome: text(({ inquiry }) => inquiry.outcome, 130),
    citizen: text(({ inquiry }) => inquiry.citizen, 150),
    duplicate: { ...text(({ inquiry }) => inquiry.duplicateOf, 150), text: ({ inquiry }) => inquiry.duplicateOf ?? '—' },
  };
}

const instantOf = (text: string | null): number | null => (text === null ? null : parseInstant(text));

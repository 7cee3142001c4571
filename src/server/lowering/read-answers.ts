import { DuckDBListValue } from '@duckdb/node-api';
import { type Answers, compareGroups, type GroupKey, type Question, type StatisticGrid } from '../../core/question.ts';
import type { AnswerOf, Statistic } from '../../core/statistics/statistic.ts';
import type { Row } from '../store/database.ts';
import { groupColumns } from './known.ts';
import { columnOf, sourceOf } from './lower-question.ts';
import { loweringOf } from './lowerings.ts';

type Cells = Map<string, AnswerOf<Statistic>>;

/** The rows of a lowered question, put in their places. */
export function readAnswers(question: Question, rows: readonly Row[]): Answers {
  const columns = groupColumns(question.by);
  const keyOf = (row: Row): GroupKey => columns.map((column) => row[column] as string | null);
  const frame = rows.find((row) => row.kind === 'frame');
  const groups: readonly GroupKey[] =
    columns.length === 0
      ? [[]]
      : rows
          .filter((row) => row.kind === 'group')
          .map(keyOf)
          .sort(compareGroups);
  const place = (cell: number, period: number, group: GroupKey): string => JSON.stringify([cell, period, ...group]);
  const placeOf = (row: Row): string => {
    const cell = Number(row.cell);
    return place(cell, cell === 0 ? Number(row.period) : 0, cell === 2 ? [] : keyOf(row));
  };
  const answered = new Map<string, { readonly row: Row; readonly place: string }[]>();
  for (const row of rows) {
    if (row.cell === undefined || row.cell === null) continue;
    const kind = row.kind as string;
    const found = answered.get(kind);
    const entry = { row, place: placeOf(row) };
    if (found) found.push(entry);
    else answered.set(kind, [entry]);
  }

  const grids = question.statistics.map((statistic, index): StatisticGrid => {
    const lowering = loweringOf(statistic);
    const cells: Cells = new Map();
    for (const { row, place: at } of answered.get(sourceOf(index, lowering.over)) ?? []) {
      cells.set(
        at,
        lowering.read((part) => row[columnOf(index, part)] ?? null),
      );
    }
    const at = (cell: number, period: number, group: GroupKey): AnswerOf<Statistic> =>
      cells.get(place(cell, period, group)) ?? lowering.nothing;
    const along = (group: GroupKey): readonly AnswerOf<Statistic>[] => {
      let carried = at(0, -1, group);
      return question.periods.map((_, period) => {
        const found = cells.get(place(0, period, group));
        if (lowering.isCarried) carried = found ?? carried;
        return found ?? (lowering.isCarried ? carried : lowering.nothing);
      });
    };
    const total = at(2, 0, []);
    return {
      cells: groups.map(along),
      groups: columns.length === 0 ? [total] : groups.map((group) => at(1, 0, group)),
      total,
    };
  });
  const first = frame?.first_at ?? null;
  return {
    groups,
    grids,
    firstReceivedAt: first === null ? null : Number(first),
    clockIndexes: frame?.clock_indexes instanceof DuckDBListValue ? frame.clock_indexes.items.map(Number).sort((a, b) => a - b) : [],
  };
}

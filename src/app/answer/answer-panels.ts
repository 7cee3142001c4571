import type { KpiUnit } from '../../core/kpis/kpi.ts';
import type { KpiValue } from '../../core/query.ts';
import type { ExportDocument, ExportMark } from '../../export/export-document.ts';
import { shortened } from '../../export/shortened.ts';

export interface AnswerPoint {
  readonly name: string;
  readonly figure: KpiValue;
  /** why there is no value */
  readonly note: string;
}

/** One figure of an answer as a picture: over the periods, or group beside group over the whole range. */
export interface AnswerPanel {
  readonly kpi: string;
  readonly title: string;
  readonly unit: KpiUnit;
  readonly shape: 'course' | 'groups';
  readonly points: readonly AnswerPoint[];
  /** groups that are not drawn; all of them are in the figures */
  readonly left: number;
  readonly total: KpiValue | null;
}

const LONGEST_NAME = 80;
/** More bars than that are a table. */
const MOST_GROUPS = 24;

/** What is drawn of an answer: a course where it has no groups and more than one period, otherwise its groups or its total. */
export function answerPanels(document: ExportDocument): readonly AnswerPanel[] {
  return document.definitions.map(({ id, title, unit }) => {
    const marks = document.marks.filter(({ kpi }) => kpi === id);
    const isGrouped = document.groupings.length > 0;
    const whole = marks.filter(({ period }) => period === null);
    const total = whole.at(-1) ?? null;
    const course = marks.filter(({ period }) => period !== null);
    const frame = { kpi: id, title, unit, total: total?.figure ?? null };
    if (!isGrouped && course.length > 1) return { ...frame, shape: 'course', points: course.map(pointOf), left: 0 };
    const groups = isGrouped ? largestFirst(whole.slice(0, -1)) : whole;
    return { ...frame, shape: 'groups', points: groups.slice(0, MOST_GROUPS).map(pointOf), left: Math.max(0, groups.length - MOST_GROUPS) };
  });
}

const pointOf = ({ period, periodName, groups, figure, note }: ExportMark): AnswerPoint => ({
  name: period === null && groups.length > 0 ? groups.map((name) => shortened(name, LONGEST_NAME)).join(' · ') : periodName,
  figure,
  note,
});

/** What has no value stands last, in the order of the answer. */
const largestFirst = (marks: readonly ExportMark[]): readonly ExportMark[] =>
  [...marks].sort((a, b) => (b.figure.value ?? Number.NEGATIVE_INFINITY) - (a.figure.value ?? Number.NEGATIVE_INFINITY));

import { CASE_ROLES, type CaseRole } from '../../../contract/cases.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { Kpi } from '../../../core/kpis/kpi.ts';
import type { CaseCell } from '../../data/case-cell.ts';
import { type FigurePointer, groupOf, pointerIn, questionOf } from '../../figure/figure-pointer.ts';
import { useView } from '../../url/use-view.ts';

/** Whose cases are listed. */
export interface Selection {
  readonly kpi: Kpi;
  readonly pointer: FigurePointer;
  readonly role: CaseRole;
  /** the parts that the figure has */
  readonly roles: readonly CaseRole[];
  /** false: no figure was chosen, and everything received is listed */
  readonly isOfFigure: boolean;
  readonly cellOf: (role: CaseRole) => CaseCell;
}

/** Everything received in the view's range. */
const ALL: FigurePointer = { kpi: 'received', period: null };

/** The figure and its part that the address names; an unknown figure lists everything. */
export function useSelection(): Selection {
  const [view] = useView();
  const asked = pointerIn('cases', view);
  const known = asked ? findKpi(asked.kpi) : undefined;
  const pointer = asked && known ? asked : ALL;
  const kpi = known ?? (findKpi(ALL.kpi) as Kpi);
  const roles = CASE_ROLES.filter((role) => role === 'excluded' || kpi.cases[role] !== undefined);
  const role = roles.find((entry) => entry === view.own['cases.role']) ?? 'numerator';
  const query = questionOf(pointer, view);
  return {
    kpi,
    pointer,
    role,
    roles,
    isOfFigure: known !== undefined,
    cellOf: (of) => ({ query, kpi: kpi.id, role: of, period: pointer.period, group: groupOf(pointer) }),
  };
}

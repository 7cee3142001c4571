import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { CASE_ROLES, type CaseRole } from '../../contract/cases.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import { SUPPRESSION_N } from '../../core/suppression.ts';
import { useEngine } from '../data/engine-context.tsx';
import { caseCountOptions } from '../data/query-options.ts';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { addressOf, useView } from '../url/use-view.ts';
import { type FigurePointer, groupOf, pointingAt, questionOf } from './figure-pointer.ts';
import { FIGURE_WORDS } from './figure-words.ts';

/** The cases behind a figure by the part they play in it, each count leading to the list of exactly those. */
export function FigureRoles({
  kpi,
  pointer,
  isHidden,
}: {
  readonly kpi: Kpi;
  readonly pointer: FigurePointer;
  /** the figure is hidden, so its counts are too */
  readonly isHidden: boolean;
}) {
  const { format } = useReader();
  const words = useWords(FIGURE_WORDS);
  const [view] = useView();
  const engine = useEngine();
  const roles = CASE_ROLES.filter((role) => role === 'excluded' || kpi.cases[role] !== undefined);
  const query = questionOf(pointer, view);
  const counts = useQueries({
    queries: roles.map((role) => caseCountOptions(engine, { query, kpi: kpi.id, role, period: pointer.period, group: groupOf(pointer) })),
  });
  const { figure: _closed, own } = pointingAt('figure', null, view);
  const listOf = (role: CaseRole) => {
    const pointing = pointingAt('cases', pointer, { ...view, own });
    return addressOf('/cases', { ...view, figure: null, own: { ...pointing.own, 'cases.role': role } });
  };
  // asked with small figures hidden, a small count is hidden wherever it stands
  const shown = (count: number | null) =>
    isHidden || (pointer.suppress && count !== null && count > 0 && count < SUPPRESSION_N) ? null : count;
  const isSingle = kpi.cases.denominator === undefined;
  const kind = kpi.cases.numerator.kind;
  return (
    <section>
      <h3>{words('panel.cases')}</h3>
      <ul className="panel-roles">
        {roles.map((role, i) => (
          <li key={role}>
            <Link href={listOf(role)}>
              <span>{words(isSingle && role === 'numerator' ? 'panel.role.counted' : `panel.role.${role}`)}</span>
              <b aria-busy={counts[i]?.isPending}>{counts[i]?.isPending ? '…' : format.count(shown(counts[i]?.data ?? null))}</b>
            </Link>
          </li>
        ))}
      </ul>
      {kind === 'flow' && <p className="note">{words('panel.events')}</p>}
      {kpi.id === 'citizens' && <p className="note">{words('panel.citizens')}</p>}
    </section>
  );
}

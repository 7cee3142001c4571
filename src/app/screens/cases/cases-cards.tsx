import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CaseRecord } from '../../../contract/cases.ts';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import type { CaseColumn, ColumnId } from './case-columns.ts';
import { caseStateOf, caseStateWord, slaStateOf } from './case-state.ts';
import type { More } from './cases-table.tsx';
import { StateMark } from './state-mark.tsx';
import { useCasesWords } from './use-cases-words.ts';

export interface CasesCardsProps {
  readonly cases: readonly CaseRecord[];
  readonly columns: readonly CaseColumn[];
  readonly more: More;
}

const CARD_HEIGHT = 148;
const NEAR_END = 10;

/** One card a case, for a phone; only those in sight exist, and the page itself scrolls. */
export function CasesCards({ cases, columns, more }: CasesCardsProps) {
  const reader = useReader();
  const { say } = reader;
  const words = useCasesWords();
  const [view] = useView();
  const list = useRef<HTMLUListElement>(null);
  const virtual = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { hasMore, isLoading, onMore } = more;
  useEffect(() => {
    if (hasMore && !isLoading && lastShown >= cases.length - NEAR_END) onMore();
  }, [hasMore, isLoading, onMore, lastShown, cases.length]);
  const textOf = (id: ColumnId, record: CaseRecord) => columns.find((column) => column.id === id)?.text(record) ?? '';
  return (
    <ul className="cases-cards" ref={list} style={{ blockSize: virtual.getTotalSize() }}>
      {items.map(({ index, start, key }) => {
        const record = cases[index];
        if (!record) return null;
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            aria-posinset={index + 1}
            aria-setsize={cases.length}
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          >
            <div className="case-card">
              <p className="case-card-head">
                <Link href={addressOf(`/cases/${encodeURIComponent(record.inquiry.id)}`, view)}>
                  <bdi>{record.inquiry.id}</bdi>
                </Link>
                <span className="note">{caseStateWord(caseStateOf(record), reader, words)}</span>
              </p>
              <p className="note">
                {textOf('kind', record)} · {textOf('channel', record)} · {textOf('received', record)}
              </p>
              <dl>
                {(['response', 'resolution'] as const).map((measure) => (
                  <div key={measure}>
                    <dt>{say(`sla.${measure}`)}</dt>
                    <dd>
                      <StateMark state={slaStateOf(record, measure)} /> <bdi>{textOf(`${measure}-time`, record)}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { useId, useRef } from 'react';
import { shiftPeriod } from '../../../core/period.ts';
import type { KpiTable } from '../../../core/query.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { TableExportButton } from '../../export/table-export-button.tsx';
import { FigureLink } from '../../figure/figure-link.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView } from '../../url/use-view.ts';
import { briefGrain, channelQuestion } from './brief-question.ts';
import './channels-card.css';
import { useByChannel } from './use-by-channel.ts';

/** Shares of the period by channel, largest first, "not recorded" last. */
export function ChannelsCard({ period }: { readonly period: string }) {
  const [view] = useView();
  const { say, format } = useReader();
  const yearAgo = shiftPeriod(period, briefGrain(view), -1) ?? period;
  const { data } = useByChannel(period);
  const nameOf = useValueNames();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const subtitle = say('brief.channelsSubtitle', { period: format.period(period) });
  const shares = data ? sharesOf(data, period, yearAgo) : null;
  const largest = Math.max(...(shares ?? []).map(({ share }) => share), 0);
  return (
    <section ref={card} className="card channels">
      <header>
        <div>
          <h2 id={id}>{say('brief.channelsTitle')}</h2>
          <p className="card-sub">{subtitle}</p>
        </div>
        <TableExportButton
          title={say('brief.channelsTitle')}
          subtitle={subtitle}
          headingId={id}
          within={card}
          isPicture
          asked={{ ...channelQuestion(view, period, period), kpis: ['received'] }}
        />
      </header>
      {shares ? (
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{say('dimension.channel')}</th>
              <th scope="col" colSpan={2}>
                {say('figure.unitCases')}
              </th>
              <th scope="col">{say('brief.share')}</th>
              <th scope="col">{say('figures.change')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ channel, count, share, change }) => (
              <tr key={channel ?? ''}>
                <th scope="row">{nameOf('channel', channel)}</th>
                <td className="channel-bar" aria-hidden="true">
                  <i style={{ inlineSize: `${largest ? (share / largest) * 100 : 0}%` }} />
                </td>
                <td className="channel-count">
                  <FigureLink figure={{ kpi: 'received', period, by: 'channel', group: channel }}>{format.count(count)}</FigureLink>
                </td>
                <td className="channel-share">{format.percent(share, 0)}</td>
                <td className="channel-change">{change === null ? '—' : format.change(change * 100)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Skeleton blockSize={290} />
      )}
    </section>
  );
}

function sharesOf(table: KpiTable, period: string, yearAgo: string) {
  const countsOf = (label: string) =>
    new Map(table.rows.filter((row) => row.period === label).map((row) => [row.group, row.values.received?.value ?? 0]));
  const now = countsOf(period);
  const before = yearAgo === period ? new Map<string | null, number>() : countsOf(yearAgo);
  const sum = (counts: Map<string | null, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  const total = sum(now);
  const totalBefore = sum(before);
  return [...now]
    .map(([channel, count]) => {
      const share = total === 0 ? 0 : count / total;
      return { channel, count, share, change: total === 0 || totalBefore === 0 ? null : share - (before.get(channel) ?? 0) / totalBefore };
    })
    .sort((a, b) => Number(a.channel === null) - Number(b.channel === null) || b.share - a.share);
}

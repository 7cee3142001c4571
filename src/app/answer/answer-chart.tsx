import type { KpiUnit } from '../../core/kpis/kpi.ts';
import type { ExportDocument } from '../../export/export-document.ts';
import { trendAxis } from '../charts/trend-axis.ts';
import { TrendChart } from '../charts/trend-chart.tsx';
import { type Reader, useReader } from '../ui/reader.tsx';
import './answer-chart.css';
import { type AnswerPanel, type AnswerPoint, answerPanels } from './answer-panels.ts';

const HEIGHT = 280;

/** Any answer as pictures, one a figure, from nothing but the answer: what a file shows that no screen has drawn. */
export function AnswerChart({ document }: { readonly document: ExportDocument }) {
  const panels = answerPanels(document);
  return (
    <>
      {panels.map((panel) => (
        <section key={panel.kpi} className="answer-panel" aria-label={panel.title}>
          {panels.length > 1 && <h2>{panel.title}</h2>}
          {panel.shape === 'course' ? <Course panel={panel} /> : <Groups panel={panel} />}
        </section>
      ))}
    </>
  );
}

function Course({ panel: { title, unit, points } }: { readonly panel: AnswerPanel }) {
  const { say, format } = useReader();
  const values = points.map(({ figure }) => figure.value);
  const figure = (value: number | null) => format.figure(value, unit);
  if (values.every((value) => value === null)) {
    const isHidden = points.some((point) => point.figure.isSuppressed);
    return <p className="chart-absent">{say(isHidden ? 'figure.suppressed' : 'figure.none')}</p>;
  }
  const bound = (side: 0 | 1) => points.map((point) => point.figure.interval?.[side] ?? null);
  const band = unit === 'ratio' && points.some((point) => point.figure.interval) ? [{ name: '95%', low: bound(0), high: bound(1) }] : [];
  const series = { name: title, values };
  return (
    <TrendChart
      label={title}
      height={HEIGHT}
      axis={trendAxis(unit, [...values, ...(band[0]?.low ?? []), ...(band[0]?.high ?? [])], undefined)}
      periods={points.map(({ name }) => name)}
      formatTick={(value) => (unit === 'ratio' ? format.percent(value, 0) : value === 0 ? format.count(0) : figure(value))}
      formatValue={figure}
      bands={band}
      {...(unit === 'count' ? { bars: series } : { line: series })}
      provisional={points.map((point) => point.figure.isProvisional === true)}
      describe={(i) => ({
        title: points[i]?.name ?? '',
        lines: [{ name: title, value: figure(values[i] ?? null), note: basisOf(points[i], format) }],
      })}
    />
  );
}

function Groups({ panel: { unit, points, left } }: { readonly panel: AnswerPanel }) {
  const { format } = useReader();
  const most = Math.max(0, ...points.map(({ figure }) => figure.value ?? 0));
  return (
    <>
      <table className="answer-groups">
        <tbody>
          {points.map((point, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars of one answer never move, and two names may begin alike
            <tr key={i}>
              <th scope="row">
                <bdi>{point.name}</bdi>
              </th>
              <td className="answer-bar" aria-hidden="true">
                <i style={{ inlineSize: `${shareOf(point.figure.value, unit, most) * 100}%` }} />
              </td>
              <td className="answer-value">{format.figure(point.figure.value, unit)}</td>
              <td className="answer-basis">{basisOf(point, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="note">{`+ ${format.count(left)}`}</p>}
    </>
  );
}

/** A rate is drawn of its whole, everything else of the largest. */
function shareOf(value: number | null, unit: KpiUnit, most: number): number {
  const whole = unit === 'ratio' ? Math.max(1, most) : most;
  return value === null || whole === 0 ? 0 : Math.min(1, Math.max(0, value / whole));
}

function basisOf(point: AnswerPoint | undefined, format: Reader['format']): string | undefined {
  if (!point) return undefined;
  const { figure, note } = point;
  if (figure.value === null) return note;
  if (figure.denominator !== undefined) return format.fraction(figure.numerator, figure.denominator);
  return figure.n === undefined ? undefined : format.n(figure.n);
}

import type { EndLabel } from './end-labels.tsx';

/** What each mark is, above the chart: only where there is no room to say it at the mark. */
export function ChartKeys({ labels }: { readonly labels: readonly Pick<EndLabel, 'name' | 'tone'>[] }) {
  return (
    <p className="chart-keys" dir="auto">
      {labels.map(({ name, tone }) => (
        <span key={name}>
          <i className={`chart-key-${tone}`} />
          {name}
        </span>
      ))}
    </p>
  );
}

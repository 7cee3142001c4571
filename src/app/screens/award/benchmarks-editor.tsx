import { useState } from 'react';
import type { AwardModel, Benchmark } from '../../../core/awards/award-model.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { BenchmarkDialog } from './benchmark-dialog.tsx';
import { unitOf } from './criterion-lines.ts';
import { useAwardReader } from './use-award-reader.ts';

const BLANK: Benchmark = { kpi: 'response-on-time', value: Number.NaN, title: { en: '', ar: '' }, source: '' };

export interface BenchmarksEditorProps {
  readonly model: AwardModel;
  readonly onChange: (benchmarks: readonly Benchmark[]) => void;
}

/** Figures of others to compare with, each with where it was read. */
export function BenchmarksEditor({ model, onChange }: BenchmarksEditorProps) {
  const { tell, format, language } = useAwardReader();
  const [edited, setEdited] = useState<number | null>(null);
  const { benchmarks } = model;
  return (
    <DataCard
      title={tell('models.benchmarks.title')}
      subtitle={tell('models.benchmarks.note')}
      actions={
        <button type="button" className="button" onClick={() => setEdited(benchmarks.length)}>
          {tell('models.benchmark.add')}
        </button>
      }
    >
      {benchmarks.length === 0 && <p className="data-none">{tell('models.benchmarks.none')}</p>}
      <ul className="model-entries">
        {benchmarks.map(({ kpi, value, title, source }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a benchmark has no other identity
          <li key={index}>
            <span>
              <strong>{title[language]}</strong>
              <span className="note data-block">
                {findKpi(kpi)?.title[language] ?? kpi}: {format.figure(Number.isNaN(value) ? null : value, unitOf(kpi))} ·{' '}
                <bdi>{source}</bdi>
              </span>
            </span>
            <span className="model-actions">
              <button
                type="button"
                className="button"
                aria-label={tell('models.benchmark.edit', { title: title[language] })}
                onClick={() => setEdited(index)}
              >
                {tell('models.edit')}
              </button>
              <button
                type="button"
                className="button"
                aria-label={tell('models.benchmark.remove', { title: title[language] })}
                onClick={() => onChange(benchmarks.toSpliced(index, 1))}
              >
                ✕
              </button>
            </span>
          </li>
        ))}
      </ul>
      {edited !== null && (
        <BenchmarkDialog
          model={model}
          index={edited}
          benchmark={benchmarks[edited] ?? BLANK}
          onClose={() => setEdited(null)}
          onKeep={(benchmark) => {
            onChange(edited < benchmarks.length ? benchmarks.with(edited, benchmark) : [...benchmarks, benchmark]);
            setEdited(null);
          }}
        />
      )}
    </DataCard>
  );
}

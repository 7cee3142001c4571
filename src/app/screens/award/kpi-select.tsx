import { KPIS } from '../../../core/kpis/index.ts';
import { Select } from '../../ui/select.tsx';
import { useAwardReader } from './use-award-reader.ts';

/** A figure of the catalogue. */
export function KpiSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (kpi: string) => void;
}) {
  const { language } = useAwardReader();
  return <Select label={label} value={value} options={KPIS.map(({ id, title }) => ({ id, name: title[language] }))} onChange={onChange} />;
}

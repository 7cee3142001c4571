import { ReadinessRadar } from '../../charts/readiness-radar.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

const SCORES = [92, 71, 50, 83, null, 30] as const;

export function ReadinessRadarPiece() {
  const { format } = useReader();
  const either = useEither();
  const names = either(
    ['Scope', 'Usability', 'Trend', 'Targets', 'Comparison', 'Future'],
    ['النطاق', 'سلامة البيانات', 'الاتجاه', 'المستهدفات', 'المقارنة', 'المستقبل'],
  );
  const label = either('Readiness, an example', 'الجاهزية، مثال');
  const axes = SCORES.map((value, i) => ({ id: String(i), name: names[i] ?? '', value, text: format.count(value) }));
  return (
    <>
      <State name="one attribute without data" width={420}>
        <ReadinessRadar label={label} axes={axes} height={300} />
      </State>
      <State name="on a phone" width={320}>
        <ReadinessRadar label={label} axes={axes.map((axis) => ({ ...axis, value: axis.value ?? 60 }))} height={260} />
      </State>
    </>
  );
}

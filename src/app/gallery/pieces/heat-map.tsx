import { HeatMap } from '../../charts/heat-map.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** busiest on Sunday at nine, quiet at night and on Friday */
const arrivalsAt = (day: number, hour: number): number =>
  Math.round((day === 5 ? 3 : 14 - day) * Math.exp(-((hour - 9) ** 2) / 18) * 10) / 10;

export function HeatMapPiece() {
  const { format } = useReader();
  const either = useEither();
  const days = either(
    ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  );
  const columns = HOURS.map((hour) => `${format.count(hour)}:${format.count(0)}${format.count(0)}`);
  const shared = {
    label: either('Arrivals by weekday and hour', 'الواردات حسب اليوم والساعة'),
    columns,
    invitation: either('Point at an hour, or use the arrow keys.', 'أشر إلى ساعة، أو استخدم مفاتيح الأسهم.'),
    direction: format.direction,
  };
  const rows = days.map((name, day) => ({ id: String(day), name, values: HOURS.map((hour) => arrivalsAt(day, hour)) }));
  return (
    <>
      <State name="a week" width={640}>
        <HeatMap
          {...shared}
          shown={[0, 6, 12, 18]}
          rows={rows}
          describe={(row, column) => `${days[row]} ${columns[column]}: ${format.decimal(rows[row]?.values[column] ?? 0)}`}
        />
      </State>
      <State name="nothing came" width={340}>
        <HeatMap
          {...shared}
          shown={[0, 12]}
          rows={rows.slice(0, 2).map((row) => ({ ...row, values: HOURS.map(() => 0) }))}
          describe={() => format.count(0)}
        />
      </State>
    </>
  );
}

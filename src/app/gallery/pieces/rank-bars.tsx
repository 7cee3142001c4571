import { RankBars } from '../../charts/rank-bars.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function RankBarsPiece() {
  const { format, say } = useReader();
  const either = useEither();
  const label = either('By channel', 'حسب القناة');
  const value = (ratio: number | null) => <a href="#figure">{format.percent(ratio)}</a>;
  return (
    <>
      <State name="values, intervals, last year and a target" width={640}>
        <RankBars
          label={label}
          target={{ share: 0.75, name: say('figures.target') }}
          rows={[
            {
              id: 'a',
              name: either('Tawasul', 'تواصل'),
              share: 0.9,
              value: value(0.98),
              notes: [format.fraction(1208, 1233)],
              interval: [0.86, 0.93],
              beside: 0.8,
            },
            {
              id: 'b',
              name: either('Phone', 'الهاتف'),
              share: 0.62,
              value: value(0.924),
              notes: [format.fraction(302, 327)],
              interval: [0.54, 0.7],
              isProvisional: true,
            },
            {
              id: 'c',
              name: either('A member of the Council of Representatives', 'عضو في مجلس النواب'),
              share: 0,
              value: value(0.8),
              notes: [format.fraction(4, 5), either('small', 'عدد قليل')],
            },
            { id: 'd', name: either('not recorded', 'غير مسجَّل'), share: null, value: value(null), notes: [] },
          ]}
        />
      </State>
      <State name="how much of the whole, on a phone" width={340}>
        <RankBars
          label={label}
          rows={[0.52, 0.27, 0.21].map((share, i, all) => ({
            id: String(i),
            name: either(['Housing', 'Maintenance', 'Finance'], ['الإسكان', 'الصيانة', 'التمويل'])[i] ?? '',
            share,
            value: value(share),
            notes: [],
            cumulative: all.slice(0, i + 1).reduce((sum, part) => sum + part, 0),
          }))}
        />
      </State>
    </>
  );
}

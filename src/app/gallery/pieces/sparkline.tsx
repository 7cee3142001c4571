import { Sparkline } from '../../charts/sparkline.tsx';
import { State } from '../state.tsx';
import { useExampleCourse } from '../use-example-course.ts';

export function SparklinePiece() {
  const { rates, counts } = useExampleCourse();
  return (
    <>
      <State name="improvement, target near" width={220}>
        <Sparkline values={rates} target={0.95} variation="improvement" />
      </State>
      <State name="concern" width={220}>
        <Sparkline values={rates.toReversed()} variation="concern" />
      </State>
      <State name="common cause; the target is too far to be drawn" width={220}>
        <Sparkline values={counts.slice(0, -1)} target={9000} variation="common-cause" />
      </State>
      <State name="a gap before the last" width={220}>
        <Sparkline values={[3, 4, 3.5, null, 5]} />
      </State>
      <State name="always the same" width={220}>
        <Sparkline values={[2, 2, 2, 2]} />
      </State>
      <State name="one value is no course" width={220}>
        <Sparkline values={[null, 4]} />
      </State>
    </>
  );
}

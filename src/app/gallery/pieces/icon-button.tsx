import { IconButton } from '../../ui/icon-button.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function IconButtonPiece() {
  const either = useEither();
  return (
    <State name="in a chart's heading">
      <h3 id="icon-button-heading">{either('Received by month', 'الوارد شهريًا')}</h3>
      <IconButton icon="table" label={either('Show as a table', 'عرض كجدول')} describedBy="icon-button-heading" onPress={() => undefined} />
      <IconButton icon="download" label={either('Export', 'تصدير')} describedBy="icon-button-heading" onPress={() => undefined} />
    </State>
  );
}

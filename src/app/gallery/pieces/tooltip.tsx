import { Button } from 'react-aria-components/Button';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function TooltipPiece() {
  const either = useEither();
  const text = either('Show as a table', 'عرض كجدول');
  return (
    <State name="on hover and focus" opens="focus">
      <Tooltip text={text}>
        <Button className="quiet-button" aria-label={text}>
          <Icon name="table" />
        </Button>
      </Tooltip>
    </State>
  );
}

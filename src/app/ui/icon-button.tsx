import { memo, type RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { useSteady } from './alike.ts';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps {
  readonly ref?: RefObject<HTMLButtonElement | null>;
  readonly icon: IconName;
  /** what it does: its name, and its tooltip */
  readonly label: string;
  /** id of the heading of what it does that to */
  readonly describedBy: string;
  readonly onPress: () => void;
}

/** A quiet button of one sign. It is drawn anew for another word or sign alone, whatever happens around it. */
export function IconButton({ onPress, ...props }: IconButtonProps) {
  return <SteadyButton {...props} onPress={useSteady(onPress)} />;
}

const SteadyButton = memo(({ ref, icon, label, describedBy, onPress }: IconButtonProps) => (
  <Tooltip text={label}>
    <Button ref={ref} className="quiet-button" aria-label={label} aria-describedby={describedBy} onPress={onPress}>
      <Icon name={icon} />
    </Button>
  </Tooltip>
));

import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Sheet } from '../../figure/sheet.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { AskedQuery } from './explore-question.ts';
import type { ExploreView } from './explore-view.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useIsPhone } from './use-is-phone.ts';

export interface ExploreToolsProps {
  readonly explore: ExploreView;
  readonly asked: readonly AskedQuery[];
  readonly compared: readonly AskedQuery[];
  /** the builder */
  readonly children: ReactNode;
}

/** The builder, in the page or (on a phone) folded into a sheet. */
export function ExploreTools({ children }: ExploreToolsProps) {
  const { say, word } = useExploreReader();
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="explore-tools">
      {isPhone ? (
        <>
          <Button className="button" onPress={() => setOpen(true)}>
            <Icon name="sliders" />
            {word('explore.question')}
          </Button>
          {isOpen && (
            <Sheet title={word('explore.question')} closeLabel={say('action.close')} onClose={() => setOpen(false)}>
              {children}
            </Sheet>
          )}
        </>
      ) : (
        children
      )}
    </div>
  );
}

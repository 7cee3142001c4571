import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../ui/icon.tsx';
import { useReader } from '../ui/reader.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { Exportable } from './exportable.ts';

const ExportMenu = lazy(async () => ({ default: (await import('./export-menu.tsx')).ExportMenu }));

/** The way out of a chart; everything behind it is loaded when it is taken. */
export function ExportButton({ describedBy, ...exportable }: Exportable & { readonly describedBy: string }) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip text={say('action.export')}>
        <Button className="quiet-button" aria-label={say('action.export')} aria-describedby={describedBy} onPress={() => setOpen(true)}>
          <Icon name="download" />
        </Button>
      </Tooltip>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportMenu exportable={exportable} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

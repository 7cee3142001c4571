import { lazy, memo, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../ui/icon.tsx';
import { useReader } from '../ui/reader.tsx';

const ScreenExportMenu = lazy(async () => ({ default: (await import('./screen-export-menu.tsx')).ScreenExportMenu }));

/** The way out of everything on the screen at once: an archive, or the printer. Stands in a screen's toolbar. */
export const ScreenExportButton = memo(({ title }: { readonly title: string }) => {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="button screen-export" onPress={() => setOpen(true)}>
        <Icon name="download" />
        {say('action.exportScreen')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ScreenExportMenu title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
});

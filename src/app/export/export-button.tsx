import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { useReader } from '../ui/reader.tsx';
import type { Exportable } from './exportable.ts';
import { registerExportable } from './screen-exportables.ts';

const ExportMenu = lazy(async () => ({ default: (await import('./export-menu.tsx')).ExportMenu }));

export interface ExportButtonProps {
  /** id of the heading of what is exported */
  readonly describedBy: string;
  /** asked when the way out is taken, of what is on the screen by then */
  readonly exportable: () => Exportable;
}

/** The way out of a chart or a table; everything behind it is loaded when it is taken. */
export function ExportButton({ describedBy, exportable }: ExportButtonProps) {
  const { say } = useReader();
  const [taken, setTaken] = useState<Exportable | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const newest = useRef(exportable);
  useEffect(() => {
    newest.current = exportable;
  });
  useEffect(() => registerExportable({ place: () => button.current, exportable: () => newest.current() }), []);
  return (
    <>
      <IconButton
        ref={button}
        icon="download"
        label={say('action.export')}
        describedBy={describedBy}
        onPress={() => setTaken(exportable())}
      />
      {taken && (
        <Suspense fallback={null}>
          <ExportMenu exportable={taken} onClose={() => setTaken(null)} />
        </Suspense>
      )}
    </>
  );
}

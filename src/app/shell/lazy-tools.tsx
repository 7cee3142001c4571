import { lazy, type RefObject, Suspense } from 'react';
import type { OpenTool, ShellTool } from './shell-tool.ts';

const AsOfPanel = lazy(async () => ({ default: (await import('./as-of-panel.tsx')).AsOfPanel }));
const SettingsPanel = lazy(async () => ({ default: (await import('./settings-panel.tsx')).SettingsPanel }));
const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }));
const HotkeysDialog = lazy(async () => ({ default: (await import('./hotkeys-dialog.tsx')).HotkeysDialog }));

export interface LazyToolProps {
  readonly tool: ShellTool;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onOpen: OpenTool;
}

/** The tool that is open, fetched when it is first opened. */
export function LazyTool({ tool, trigger, onOpen }: LazyToolProps) {
  const close = () => onOpen(null);
  return (
    <Suspense>
      {tool === 'as-of' && <AsOfPanel trigger={trigger} onClose={close} />}
      {tool === 'settings' && <SettingsPanel trigger={trigger} onClose={close} />}
      {tool === 'palette' && <CommandPalette onOpen={onOpen} />}
      {tool === 'hotkeys' && <HotkeysDialog onClose={close} />}
    </Suspense>
  );
}

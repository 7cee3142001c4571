import { type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { SCREENS, screenAt } from '../screens.ts';
import { Icon } from '../ui/icon.tsx';
import { useReader } from '../ui/reader.tsx';
import { addressOf, useView } from '../url/use-view.ts';
import './app-header.css';
import { AsOfButton } from './as-of-button.tsx';
import { LazyTool } from './lazy-tools.tsx';
import type { OpenTool, ShellTool } from './shell-tool.ts';
import { useSwitchLanguage } from './use-switch-language.ts';
import { useTheme } from './use-theme.ts';

export interface AppHeaderProps {
  readonly isDemonstration: boolean;
  /** which of its tools is open */
  readonly tool: ShellTool | null;
  readonly onOpen: OpenTool;
}

/** Name, screens, as-of and tools. Native buttons, so that it costs nothing before the first figure; what they open comes when it is opened. */
export function AppHeader({ isDemonstration, tool, onOpen }: AppHeaderProps) {
  const { say } = useReader();
  const [path] = useLocation();
  const current = screenAt(path);
  const [view] = useView();
  const { other, switchLanguage } = useSwitchLanguage();
  useTheme();
  const nav = useRef<HTMLElement>(null);
  // where the screens have no room beside each other, the one that is shown is among those that are seen
  useEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = nav.current ?? {};
    if (current && scrollWidth > clientWidth) nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const asOf = useRef<HTMLButtonElement>(null);
  const settings = useRef<HTMLButtonElement>(null);
  const triggers: Partial<Record<ShellTool, RefObject<HTMLElement | null>>> = { 'as-of': asOf, settings };
  return (
    <header className="app-header">
      <Link href={addressOf('/', view)} className="app-name">
        {say('app.name')}
      </Link>
      <nav ref={nav} aria-label={say('nav.label')}>
        {SCREENS.map((screen) => (
          <Link key={screen.path} href={addressOf(screen.path, view)} aria-current={screen === current ? 'page' : undefined}>
            {say(screen.name)}
          </Link>
        ))}
      </nav>
      <div className="app-tools">
        {isDemonstration && (
          <span className="demonstration" title={say('shell.demonstrationLong')}>
            {say('shell.demonstration')}
          </span>
        )}
        <AsOfButton ref={asOf} isOpen={tool === 'as-of'} onPress={() => onOpen('as-of')} />
        <ToolButton name="search" label={say('shell.search')} isOpen={tool === 'palette'} onPress={() => onOpen('palette')} />
        <ToolButton
          ref={settings}
          name="sliders"
          label={say('shell.settings')}
          isOpen={tool === 'settings'}
          onPress={() => onOpen('settings')}
        />
        <button type="button" className="button app-language" lang={other} onClick={switchLanguage}>
          {say('language.other')}
        </button>
      </div>
      {tool && <LazyTool tool={tool} trigger={triggers[tool] ?? settings} onOpen={onOpen} />}
    </header>
  );
}

interface ToolButtonProps {
  readonly ref?: RefObject<HTMLButtonElement | null>;
  readonly name: 'search' | 'sliders';
  readonly label: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function ToolButton({ ref, name, label, isOpen, onPress }: ToolButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="button icon-button"
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <Icon name={name} size={18} />
    </button>
  );
}

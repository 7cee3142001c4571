import { memo, useRef } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useLocation } from 'wouter';
import { SCREENS } from '../screens.ts';
import { addressOf, useView } from '../url/use-view.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import { createKeyReader, type KeyAction, SCREEN_KEYS, SINGLE_KEYS } from './shell-keys.ts';
import type { OpenTool } from './shell-tool.ts';
import { useSwitchLanguage } from './use-switch-language.ts';
import { useTheme } from './use-theme.ts';

const KEYS = [...new Set(['g', ...SINGLE_KEYS, ...Object.values(SCREEN_KEYS)])];

/** What the keyboard does anywhere, by the place of the keys and not by the letters of a layout; nothing behind an open dialog. */
export const Hotkeys = memo(({ onOpen }: { readonly onOpen: OpenTool }) => {
  const [view] = useView();
  const [, navigate] = useLocation();
  const { switchLanguage } = useSwitchLanguage();
  const theme = useTheme();
  const { hotkeys } = usePreferences();
  const read = useRef(createKeyReader());

  useHotkeys('mod+k', () => onOpen('palette'), { preventDefault: true, enableOnFormTags: true, ignoreEventWhen: isInDialog });
  useHotkeys(
    KEYS,
    (event, { keys = [], shift }) => {
      const action = read.current(`${shift ? 'shift+' : ''}${keys.join('+')}`, event.timeStamp);
      if (action && act(action)) event.preventDefault();
    },
    { enabled: hotkeys === 'on', ignoreEventWhen: (event) => isInDialog(event) || event.repeat },
  );

  const act = ({ kind, key }: KeyAction): boolean => {
    if (kind === 'screen') {
      const screen = SCREENS.find(({ name }) => SCREEN_KEYS[name] === key);
      if (screen) navigate(addressOf(screen.path, view));
      return screen !== undefined;
    }
    const acts: Record<string, () => void> = {
      l: switchLanguage,
      t: () => setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' }),
      a: () => onOpen('as-of'),
      slash: focusFilters,
      'shift+slash': () => onOpen('hotkeys'),
    };
    acts[key]?.();
    return key in acts;
  };
  return null;
});

function focusFilters(): void {
  document.querySelector<HTMLElement>('main search :is(button, input, select, a, [tabindex="0"])')?.focus();
}

const isInDialog = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest('[role="dialog"]') !== null;

import { useLocation } from 'wouter';
import { KPIS } from '../../core/kpis/index.ts';
import { useFigurePanel } from '../figure/use-figure-panel.ts';
import { SCREENS } from '../screens.ts';
import { useReader } from '../ui/reader.tsx';
import { showToast } from '../ui/toast-queue.ts';
import { useWords } from '../ui/use-words.ts';
import { addressOf, useView } from '../url/use-view.ts';
import { setPreferences } from './preferences.ts';
import type { OpenTool } from './shell-tool.ts';
import { TOOL_WORDS } from './tool-words.ts';
import { useSwitchLanguage } from './use-switch-language.ts';

export interface PaletteCommand {
  readonly id: string;
  readonly name: string;
  /** what typing finds it by: both languages */
  readonly text: string;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly id: string;
  readonly name: string;
  readonly commands: readonly PaletteCommand[];
}

/** Everything that can be called by its name: screens, figures, commands. */
export function usePaletteSections(onOpen: OpenTool): readonly PaletteSection[] {
  const { say, language } = useReader();
  const words = useWords(TOOL_WORDS);
  const [view, change] = useView();
  const [, navigate] = useLocation();
  const { open: openFigure } = useFigurePanel();
  const { other, switchLanguage } = useSwitchLanguage();

  const command = (id: string, name: string, run: () => void): PaletteCommand => ({ id, name, text: name, run });
  const themes = (['light', 'dark', 'system'] as const).map((theme) =>
    command(`theme-${theme}`, words('palette.theme', { theme: say(`theme.${theme}`) }), () =>
      setPreferences({ theme: theme === 'system' ? null : theme }),
    ),
  );
  return [
    {
      id: 'screens',
      name: words('palette.screens'),
      commands: SCREENS.map(({ path, name }) => ({
        id: `screen-${path}`,
        name: say(name),
        text: `${say(name)} ${path}`,
        run: () => navigate(addressOf(path, view)),
      })),
    },
    {
      id: 'commands',
      name: words('palette.commands'),
      commands: [
        command('language', words(other === 'ar' ? 'palette.toArabic' : 'palette.toEnglish'), switchLanguage),
        command('as-of', words('palette.asOf'), () => onOpen('as-of')),
        ...(view.asOf === null ? [] : [command('latest', say('asOf.back'), () => change({ asOf: null }))]),
        ...(Object.keys(view.where).length === 0 ? [] : [command('clear', words('palette.clear'), () => change({ where: {} }))]),
        ...themes,
        command('settings', words('palette.settings'), () => onOpen('settings')),
        command('copy', say('action.copyLink'), () => {
          navigator.clipboard?.writeText(location.href).then(
            () => showToast({ text: words('palette.copied') }),
            () => showToast({ text: words('palette.notCopied') }),
          ) ?? showToast({ text: words('palette.notCopied') });
        }),
        command('print', say('action.print'), () => setTimeout(() => print(), 100)),
        command('hotkeys', words('hotkeys.title'), () => onOpen('hotkeys')),
      ],
    },
    {
      id: 'figures',
      name: words('palette.figures'),
      commands: KPIS.map((kpi) => ({
        id: `figure-${kpi.id}`,
        name: kpi.title[language],
        text: `${kpi.title.en} ${kpi.title.ar} ${kpi.id}`,
        run: () => openFigure({ kpi: kpi.id, period: view.to }),
      })),
    },
  ];
}

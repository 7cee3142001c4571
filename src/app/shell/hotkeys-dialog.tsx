import { I18nProvider } from 'react-aria-components/I18nProvider';
import { SCREENS } from '../screens.ts';
import { Modal } from '../ui/modal.tsx';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { usePreferences } from './preferences.ts';
import { SCREEN_KEYS } from './shell-keys.ts';
import { TOOL_WORDS } from './tool-words.ts';
import './tools.css';

/** Every key that does something, and what. */
export function HotkeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, format } = useReader();
  const words = useWords(TOOL_WORDS);
  const { hotkeys } = usePreferences();
  const control = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  const screens = SCREENS.flatMap(({ name }) => {
    const key = SCREEN_KEYS[name];
    return key ? [{ name: words('hotkeys.goTo', { screen: say(name) }), keys: ['G', key.toUpperCase()], isSequence: true }] : [];
  });
  const rows: readonly { readonly name: string; readonly keys: readonly string[]; readonly isSequence?: boolean }[] = [
    { name: words('hotkeys.palette'), keys: [control, 'K'] },
    ...screens,
    { name: words('hotkeys.filters'), keys: ['/'] },
    { name: words('hotkeys.asOf'), keys: ['A'] },
    { name: words('hotkeys.language'), keys: ['L'] },
    { name: words('hotkeys.theme'), keys: ['T'] },
    { name: words('hotkeys.chart'), keys: ['←', '→', 'Home', 'End'] },
    { name: words('hotkeys.close'), keys: ['Esc'] },
    { name: words('hotkeys.list'), keys: ['?'] },
  ];
  return (
    <I18nProvider locale={format.locale}>
      <Modal title={words('hotkeys.title')} closeLabel={say('action.close')} isOpen onClose={onClose}>
        {hotkeys === 'off' && <p className="note">{words('hotkeys.offHint')}</p>}
        <dl className="hotkeys">
          {rows.map(({ name, keys, isSequence }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {keys.map((key, i) => (
                  <span key={key}>
                    {isSequence && i > 0 && <small>{words('hotkeys.then')}</small>}
                    <kbd dir="ltr">{key}</kbd>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className="note">{words('hotkeys.layoutHint')}</p>
      </Modal>
    </I18nProvider>
  );
}

import { Link, useLocation } from 'wouter';
import { SCREENS, screenAt } from '../screens.ts';
import { Icon } from '../ui/icon.tsx';
import { useReader } from '../ui/reader.tsx';
import { addressOf, useView } from '../url/use-view.ts';
import './app-header.css';
import { setPreferences } from './preferences.ts';
import { useTheme } from './use-theme.ts';

/** Name, screens, and how the reader likes it: language, theme, digits. Native controls, so that it costs nothing before the first figure. */
export function AppHeader({ isDemonstration }: { readonly isDemonstration: boolean }) {
  const { say, language, digits } = useReader();
  const [path] = useLocation();
  const current = screenAt(path);
  const [view, change] = useView();
  const theme = useTheme();
  const other = language === 'ar' ? 'en' : 'ar';
  const switchLanguage = () => {
    setPreferences({ language: other });
    change({ language: other }, { replace: true });
  };
  const otherDigits = digits === 'arab' ? 'latn' : 'arab';
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  return (
    <header className="app-header">
      <Link href={addressOf('/', view)} className="app-name">
        {say('app.name')}
      </Link>
      <nav aria-label={say('nav.label')}>
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
        {language === 'ar' && (
          <button
            type="button"
            className="button"
            aria-label={`${say('digits.label')}: ${say(`digits.${otherDigits}`)}`}
            onClick={() => setPreferences({ digits: otherDigits })}
          >
            {say(`digits.${otherDigits}`)}
          </button>
        )}
        <button
          type="button"
          className="button icon-button"
          aria-label={`${say('theme.label')}: ${say(`theme.${otherTheme}`)}`}
          title={say(`theme.${otherTheme}`)}
          onClick={() => setPreferences({ theme: otherTheme })}
        >
          <Icon name={otherTheme === 'dark' ? 'moon' : 'sun'} size={18} />
        </button>
        <button type="button" className="button" lang={other} onClick={switchLanguage}>
          {say('language.other')}
        </button>
      </div>
    </header>
  );
}

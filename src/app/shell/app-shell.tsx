import { type ReactNode, useLayoutEffect } from 'react';
import { directionOf } from '../../i18n/language.ts';
import { useIsDemonstration } from '../data/use-is-demonstration.ts';
import { ReaderProvider, useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';
import { AppHeader } from './app-header.tsx';
import { preferredLanguage, usePreferences } from './preferences.ts';

/** Language and direction from the address or the viewer, then the header and the screen. Switching reloads nothing. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const [view] = useView();
  const preferences = usePreferences();
  const language = view.language ?? preferredLanguage(preferences);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return (
    <ReaderProvider language={language} digits={preferences.digits}>
      <Frame>{children}</Frame>
    </ReaderProvider>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { say } = useReader();
  const isDemonstration = useIsDemonstration();
  const title = `${say('nav.brief')} · ${say('app.name')}`;
  return (
    <>
      <title>{title}</title>
      <a className="skip button" href="#main">
        {say('shell.skip')}
      </a>
      <AppHeader isDemonstration={isDemonstration} />
      <main id="main" className="app-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

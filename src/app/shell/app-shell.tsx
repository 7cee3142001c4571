import { useIsFetching } from '@tanstack/react-query';
import { lazy, memo, type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'wouter';
import { directionOf } from '../../i18n/language.ts';
import { useIsDemonstration } from '../data/use-is-demonstration.ts';
import { BARE_PATH, screenAt } from '../screens.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { ReaderProvider, useReader } from '../ui/reader.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { useView } from '../url/use-view.ts';
import { AppHeader } from './app-header.tsx';
import { AsOfBanner } from './as-of-banner.tsx';
import { preferredLanguage, usePreferences } from './preferences.ts';
import type { OpenTool, ShellTool } from './shell-tool.ts';
import { useFocusOnMain } from './use-focus-on-main.ts';

const Hotkeys = lazy(async () => ({ default: (await import('./hotkeys.tsx')).Hotkeys }));

/** Language and direction from the address or the viewer, then the header and the screen. Switching reloads nothing. */
export function AppShell({ children, footer }: { readonly children: ReactNode; readonly footer?: ReactNode }) {
  const [view] = useView();
  const preferences = usePreferences();
  const language = view.language ?? preferredLanguage(preferences);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return (
    <ReaderProvider language={language} digits={preferences.digits} timeAxis={preferences.timeAxis}>
      <Frame footer={footer}>{children}</Frame>
    </ReaderProvider>
  );
}

/** Hears of the address's path alone: another view is no reason to draw the frame anew. */
const Frame = memo(({ children, footer }: { readonly children: ReactNode; readonly footer: ReactNode }) => {
  const { say } = useReader();
  const isDemonstration = useIsDemonstration();
  const [path] = useLocation();
  const [tool, setTool] = useState<ShellTool | null>(null);
  const screen = screenAt(path);
  const name = screen?.name;
  const main = useFocusOnMain(screen?.path ?? path);
  const isBare = path === BARE_PATH;
  useEffect(() => {
    // a bare page has the name of what is on it
    if (isBare) return;
    document.title = [...(name ? [say(name)] : []), say('app.name')].join(' · ');
  }, [isBare, name, say]);
  const guarded = (
    <ErrorBoundary FallbackComponent={ScreenFailed} resetKeys={[path]}>
      {children}
    </ErrorBoundary>
  );
  if (isBare) return <main className="app-main">{guarded}</main>;
  return (
    <>
      <a className="skip button" href="#main">
        {say('shell.skip')}
      </a>
      <AppHeader isDemonstration={isDemonstration} tool={tool} onOpen={setTool} />
      <AsOfBanner />
      <main id="main" ref={main} className="app-main" tabIndex={-1}>
        {guarded}
      </main>
      {footer}
      <Toasts label={say('shell.toasts')} closeLabel={say('action.close')} />
      <LateHotkeys onOpen={setTool} />
    </>
  );
});

/** Keys come behind the first figures. */
function LateHotkeys({ onOpen }: { readonly onOpen: OpenTool }) {
  const isAsking = useIsFetching() > 0;
  const [isCalm, setCalm] = useState(false);
  if (!isAsking && !isCalm) setCalm(true);
  return <Suspense>{isCalm && <Hotkeys onOpen={onOpen} />}</Suspense>;
}

function ScreenFailed() {
  const { say } = useReader();
  const retry = { label: say('error.reload'), onRetry: () => location.reload() };
  return (
    <ErrorState
      title={say('error.title')}
      sentence={say('error.unexpected')}
      code={say('error.code', { code: 'unexpected' })}
      retry={retry}
    />
  );
}

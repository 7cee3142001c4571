import { type ComponentType, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { DIGITS, directionOf, LANGUAGES, localeOf } from '../../i18n/language.ts';
import { ReaderProvider } from '../ui/reader.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import './gallery.css';
import { type GalleryView, parseGalleryView, writeGalleryView } from './gallery-view.ts';

/** Every file of `pieces` is one piece; to add one, add a file. */
const PIECES = Object.entries(import.meta.glob<Record<string, ComponentType>>('./pieces/*.tsx', { eager: true })).map(([path, module]) => ({
  name: path.slice('./pieces/'.length, -'.tsx'.length),
  Piece: Object.values(module)[0] as ComponentType,
}));

const named = <T extends string>(ids: readonly T[]) => ids.map((id) => ({ id, name: id }));

/** Everything that screens are made of, with its states, in either language and theme. For whoever builds; never in the product. */
export function Gallery() {
  const [view, setView] = useState(() => parseGalleryView(location.search));
  const { language, theme, digits, piece: only } = view;
  const change = (next: Partial<GalleryView>) => {
    const changed = { ...view, ...next };
    history.replaceState(null, '', writeGalleryView(changed));
    setView(changed);
  };
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const shown = PIECES.filter(({ name }) => only === null || name === only);
  return (
    <I18nProvider locale={localeOf(language, digits)}>
      <ReaderProvider language={language} digits={digits}>
        <header className="gallery-header" lang="en" dir="ltr">
          <h1>Gallery</h1>
          <SegmentedControl label="Language" value={language} options={named(LANGUAGES)} onChange={(id) => change({ language: id })} />
          <SegmentedControl
            label="Theme"
            value={theme}
            options={named(['light', 'dark'] as const)}
            onChange={(id) => change({ theme: id })}
          />
          <SegmentedControl label="Digits" value={digits} options={named(DIGITS)} onChange={(id) => change({ digits: id })} />
          <nav aria-label="Pieces">
            <a href={writeGalleryView({ ...view, piece: null })}>all</a>
            {only === null &&
              PIECES.map(({ name }) => (
                <a key={name} href={writeGalleryView({ ...view, piece: name })}>
                  {name}
                </a>
              ))}
          </nav>
        </header>
        <main className="gallery">
          {shown.map(({ name, Piece }) => (
            <section key={name} className="gallery-piece" data-piece={name}>
              <h2 lang="en" dir="ltr">
                {name}
              </h2>
              <Piece />
            </section>
          ))}
        </main>
      </ReaderProvider>
    </I18nProvider>
  );
}

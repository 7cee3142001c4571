import { describe, expect, it } from 'vitest';
import { parseGalleryView, writeGalleryView } from './gallery-view.ts';

describe('the address of the gallery', () => {
  it('holds the whole view', () => {
    const view = { piece: 'select', language: 'ar', theme: 'dark', digits: 'arab' } as const;
    expect(parseGalleryView(writeGalleryView(view))).toEqual(view);
  });

  it('shows everything, in English and light, where it says nothing that is known', () => {
    expect(parseGalleryView('?lang=fr&theme=sepia&digits=roman')).toEqual({
      piece: null,
      language: 'en',
      theme: 'light',
      digits: 'latn',
    });
  });
});

import type { Language } from '../../i18n/language.ts';
import { useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';
import { setPreferences } from './preferences.ts';

/** The other language and the switch to it: live, in the address, and no step that Back undoes. */
export function useSwitchLanguage(): { readonly other: Language; readonly switchLanguage: () => void } {
  const { language } = useReader();
  const [, change] = useView();
  const other = language === 'ar' ? 'en' : 'ar';
  const switchLanguage = () => {
    setPreferences({ language: other });
    change({ language: other }, { replace: true });
  };
  return { other, switchLanguage };
}

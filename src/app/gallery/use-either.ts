import { useReader } from '../ui/reader.tsx';

/** Words of an example in the language of the page: examples are not the product's messages. */
export function useEither(): <T>(en: T, ar: T) => T {
  const { language } = useReader();
  return (en, ar) => (language === 'ar' ? ar : en);
}

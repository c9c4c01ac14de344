import i18next, { type CustomTypeOptions, type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { useWords } from './use-words.ts';

type Screens = Exclude<keyof CustomTypeOptions['resources'], 'translation'>;

/** The words of some screens beside those of the whole portal. Whoever asks for them has added them in both languages. */
export function useScreenWords<Of extends Screens>(screens: Of) {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT<Screens>(language, screens);
    return ((key: never, values: never) => keepTogether(String(fixed(key, values)))) as unknown as TFunction<Of>;
  }, [language, screens]);
  return { ...words, phrase };
}

import { useTranslation } from 'react-i18next';
import { useTell } from '../shell/undo-bar.tsx';

/** Copies words and says so; where the browser does not let it, as on an office's own network without HTTPS, that is said instead. */
export function useCopy(): (words: string, told: string) => void {
  const { t } = useTranslation();
  const tell = useTell();
  return (words, told) => {
    const copying = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => tell({ words: told }),
      () => tell({ words: t('ways.address.notCopied') }),
    );
  };
}

import { useTranslation } from 'react-i18next';

/** A triangle and words: never the colour alone. */
export function LawMark({ count }: { count: number }) {
  const { t } = useTranslation('capacity');
  if (count === 0) return null;
  return (
    <span className="law-left">
      <svg viewBox="0 0 10 9" width="10" height="9" aria-hidden="true">
        <path d="M5 0l5 9H0z" fill="currentColor" />
      </svg>{' '}
      {t('lawLeft', { count })}
    </span>
  );
}

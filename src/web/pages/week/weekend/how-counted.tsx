import { useTranslation } from 'react-i18next';

/** How the figure comes about, so that nobody has to believe it. */
export function HowCounted() {
  const { t } = useTranslation('weekend');
  return (
    <details>
      <summary>{t('how.show')}</summary>
      <ul className="weekend-how">
        <li>{t('how.ways')}</li>
        <li>{t('how.never')}</li>
        <li>{t('how.lost')}</li>
        <li>{t('how.spread')}</li>
      </ul>
    </details>
  );
}

import { useTranslation } from 'react-i18next';

const steps = ['twice', 'least', 'year', 'binds', 'today', 'unknown'] as const;

/** How the figure comes about, so that nobody has to believe it. */
export function HowWon() {
  const { t } = useTranslation('hoursWon');
  return (
    <details>
      <summary>{t('how.show')}</summary>
      <ul className="won-how">
        {steps.map((step) => (
          <li key={step}>{t(`how.${step}`)}</li>
        ))}
      </ul>
    </details>
  );
}

import { useTranslation } from 'react-i18next';

const points = ['counts', 'hours', 'early', 'likely', 'sum'] as const;

/** What is drawn and what is counted, in words. */
export function CapacityLegend() {
  const { t } = useTranslation('capacity');
  return (
    <div className="capacity-legend small muted">
      <p className="samples">
        <span>
          <span className="sample is-within" aria-hidden="true" /> {t('legend.within')}
        </span>
        <span>
          <span className="sample is-beyond" aria-hidden="true" /> {t('legend.beyond')}
        </span>
      </p>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`legend.${point}`)}</li>
        ))}
      </ul>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { StanceFigures } from './stance-requests.ts';

/** The answer: hours, kroner and evenings that nobody paid for. */
export function GivenCard({ figures, year }: { figures: StanceFigures; year: number }) {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  const { minutes, hoursOre, waivedOre, evenings } = figures.given;
  const estimated = figures.roles.watchdog.estimatedMinutes + figures.roles.parent.estimatedMinutes;
  return (
    <Card title={t('given.title', { year })}>
      <dl className="stance-given">
        <div>
          <dt>{t('given.hours')}</dt>
          <dd>{formats.hours(minutes)}</dd>
        </div>
        <div>
          <dt>{t('given.kroner')}</dt>
          <dd>{formats.wholeKroner(hoursOre + waivedOre)}</dd>
        </div>
        <div>
          <dt>{t('given.evenings')}</dt>
          <dd>{formats.number(evenings)}</dd>
        </div>
      </dl>
      <div className="card-foot stack-s">
        <p>
          {t('given.made', { hours: formats.wholeKroner(hoursOre), waived: formats.wholeKroner(waivedOre) })}
          {estimated > 0 && ` ${t('given.estimated', { hours: formats.hours(estimated) })}`}
        </p>
        <p className="muted">{t('given.evening')}</p>
      </div>
    </Card>
  );
}

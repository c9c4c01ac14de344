import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';

/** Twelve months in seven figures; the office's own slips stand among them. */
export function YearCard({
  client: { id, year, talkDecidedOn },
}: {
  client: Pick<ClientDetail, 'id' | 'year' | 'talkDecidedOn'>;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const median = (): string => {
    const days = year.medianDays;
    if (days === null) return '–';
    if (days === 0) return t('client.year.onTime');
    const named = { count: Math.abs(days), days: formats.number(Math.abs(days)) };
    return t(days > 0 ? 'client.year.daysLate' : 'client.year.daysEarly', named);
  };
  const figures = [
    [t('client.year.median'), median()],
    [
      t('client.year.complete'),
      year.completeOf === 0 ? '–' : t('client.year.completeValue', { first: year.completeFirst, of: year.completeOf }),
    ],
    [t('client.year.reminders'), formats.number(year.reminders)],
    [t('client.year.unbilled'), formats.hours(year.unbilledMinutes)],
    [t('client.year.surcharge'), formats.wholeKroner(year.surchargeOre)],
    [t('client.year.waived'), formats.wholeKroner(year.waivedOre)],
    [t('client.year.slips'), formats.number(year.officeSlips)],
  ] as const;
  return (
    <Card
      title={t('client.year.title')}
      aside={
        <Link to="/clients/$clientId/conduct" params={{ clientId: id }} className="link">
          {t('client.year.open')}
        </Link>
      }
    >
      <dl className="figures card-body">
        {figures.map(([name, value]) => (
          <div key={name} className="figure-pair">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {talkDecidedOn !== null && (
        <div className="card-foot">
          {t('client.year.talk', { day: formats.date(talkDecidedOn) })}{' '}
          <Link to="/clients/$clientId/talk" params={{ clientId: id }} className="link">
            {t('client.year.prepare')}
          </Link>
        </div>
      )}
      <div className="card-foot">
        <Link to="/clients/$clientId/handover" params={{ clientId: id }} className="link">
          {t('client.year.handover')}
        </Link>
      </div>
    </Card>
  );
}

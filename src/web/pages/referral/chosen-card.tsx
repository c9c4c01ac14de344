import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { MatchReasons } from './match-reasons.tsx';
import type { Referral } from './referral-requests.ts';

/** The offices that the client was asked about, with why they were chosen. */
export function ChosenCard({ referral: { partners } }: { referral: Referral }) {
  const { t } = useTranslation('referral');
  const { language } = useFormats();
  if (partners.length === 0) return null;
  return (
    <Card title={t('sought.chosen')}>
      <ul className="rows">
        {partners.map(({ partnerId, name, active, points, reasons, gaps }) => (
          <li key={partnerId}>
            <div className="grow">
              <b>
                <bdi>{name ?? '–'}</bdi>
              </b>{' '}
              <span className="tag is-good">{t('sought.points', { count: points })}</span>{' '}
              {!active && <span className="tag is-late">{t('sought.outOfUse')}</span>}
              <MatchReasons reasons={reasons[language]} gaps={gaps[language]} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

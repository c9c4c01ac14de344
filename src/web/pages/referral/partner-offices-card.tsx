import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import '../../words/referral-words.ts';
import { Card } from '../../design/card.tsx';
import { useInCharge } from '../../shell/use-session.ts';

/** The way from the office's settings to the register. */
export function PartnerOfficesCard() {
  const { t } = useTranslation('referral');
  if (!useInCharge()) return null;
  return (
    <Card title={t('register.cardTitle')}>
      <p className="card-body">{t('register.cardWords')}</p>
      <div className="card-foot">
        <Link to="/partner-offices" className="link">
          {t('register.cardLink')}
        </Link>
      </div>
    </Card>
  );
}

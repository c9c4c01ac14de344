import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import type { ReferralView } from './referral-requests.ts';

/** Whose turn it is, and what comes next: every state has a step, the ends too. */
export function NextLine({ view: { client, referral } }: { view: ReferralView }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const steps = referral?.standing.steps ?? ['begin'];
  const waits = referral?.standing.turn === 'office' ? null : (referral?.standing.waitsUntilOn ?? null);
  return (
    <div className="note-line referral-next">
      <b>{t('next')}</b>
      {referral && <span className="tag">{t(`states.${referral.state}`)}</span>}
      {steps.map((step) => (
        <span key={step}>{t(`steps.${step as 'begin'}`)}</span>
      ))}
      {waits !== null && <span>{t('waits', { day: formats.date(waits) })}</span>}
      {referral?.state === 'taken-on' && (
        <Link to="/clients/$clientId/handover" params={{ clientId: client.id }} className="link">
          {t('toHandover')}
        </Link>
      )}
    </div>
  );
}

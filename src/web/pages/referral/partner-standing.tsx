import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import type { Referral } from './referral-requests.ts';

export type ReferredPartner = Referral['partners'][number];

/** Consented to, and not told yet. */
export function mayTell({ may, introducedOn }: ReferredPartner): boolean {
  return may.may && introducedOn === null;
}

/** Told, by a mail that did not arrive. */
export function mayTellAgain({ may, introducedOn, answer, mail }: ReferredPartner): boolean {
  return may.may && introducedOn !== null && answer === null && mail?.fate === 'not-arrived';
}

/** Where one office stands: what it was told and how the mail fares, what it answered, or why it may not be told. */
export function PartnerStanding({ partner }: { partner: ReferredPartner }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const { may, answer, introducedOn } = partner;
  if (answer !== null) {
    return <div className="under">{t(`introduce.answered.${answer.answer}`, { day: formats.date(answer.on) })}</div>;
  }
  return (
    <>
      {introducedOn !== null && <MailStanding partner={partner} />}
      {!may.may && <div className="under">{t(`introduce.because.${may.because as 'declined'}`)}</div>}
    </>
  );
}

function MailStanding({ partner: { introducedOn, answerByOn, mail, may, address } }: { partner: ReferredPartner }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const day = formats.date(introducedOn!);
  if (mail?.fate !== 'not-arrived') {
    return (
      <>
        <div className="under">{t('introduce.told', { day, by: formats.date(answerByOn!) })}</div>
        {mail?.fate === 'in-doubt' && (
          <div className="under">
            <Link to="/outbox">{t('introduce.inDoubt')}</Link>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <div className="under">{t('introduce.notArrived', { day, address: mail.toAddress })}</div>
      {may.may && address !== null && (
        <div className="under">
          {t(address === mail.toAddress ? 'introduce.sameAddress' : 'introduce.goesTo', { address })}
        </div>
      )}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { IntroduceDialog } from './introduce-dialog.tsx';
import { notePartnerAnswer, type Referral, type ReferralView } from './referral-requests.ts';

type ReferredPartner = Referral['partners'][number];

/** Each office that the client was asked about: why it may not be told, or the mail to it, and what it answered. */
export function IntroduceCard({ view, referral }: { view: ReferralView; referral: Referral }) {
  const { t } = useTranslation('referral');
  const [read, setRead] = useState<string | null>(null);
  const note = useAct({ run: notePartnerAnswer, told: () => t('introduce.notedAnswer') });
  const answered = (partnerId: string, answer: 'takes-on' | 'declines'): void => {
    if (!note.isPending) note.mutate({ clientId: view.client.id, partnerId, answer });
  };
  return (
    <Card title={t('introduce.title')}>
      <ul className="rows referral-rows">
        {referral.partners
          .filter(({ asked }) => asked)
          .map((partner) => (
            <li key={partner.partnerId}>
              <div className="grow">
                <b>
                  <bdi>{partner.name ?? '–'}</bdi>
                </b>
                <PartnerStanding partner={partner} />
              </div>
              <div className="actions">
                {view.isLead && view.client.active && mayTell(partner) && (
                  <Action
                    look="main"
                    small
                    label={t('introduce.readLabel', { name: partner.name })}
                    onClick={() => setRead(partner.partnerId)}
                  >
                    {t('introduce.read')}
                  </Action>
                )}
                {partner.introducedOn !== null && partner.answer === null && referral.state === 'introduced' && (
                  <>
                    <Action
                      small
                      label={t('introduce.takesLabel', { name: partner.name })}
                      onClick={() => answered(partner.partnerId, 'takes-on')}
                    >
                      {t('introduce.takes')}
                    </Action>
                    <Action
                      small
                      label={t('introduce.declinesLabel', { name: partner.name })}
                      onClick={() => answered(partner.partnerId, 'declines')}
                    >
                      {t('introduce.declines')}
                    </Action>
                  </>
                )}
              </div>
            </li>
          ))}
      </ul>
      {note.error && <ProblemNote error={note.error} />}
      {!view.isLead && referral.partners.some(mayTell) && (
        <p className="card-foot">{t('introduce.leadOnly', { lead: view.leadName })}</p>
      )}
      {read !== null && <IntroduceDialog clientId={view.client.id} partnerId={read} onClose={() => setRead(null)} />}
    </Card>
  );
}

function mayTell({ may, introducedOn }: ReferredPartner): boolean {
  return may.may && introducedOn === null;
}

function PartnerStanding({ partner: { may, introducedOn, answerByOn, answer } }: { partner: ReferredPartner }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const lines = [
    ...(introducedOn !== null && answerByOn !== null && answer === null
      ? [t('introduce.told', { day: formats.date(introducedOn), by: formats.date(answerByOn) })]
      : []),
    ...(answer === null ? [] : [t(`introduce.answered.${answer.answer}`, { day: formats.date(answer.on) })]),
    ...(may.may || answer !== null ? [] : [t(`introduce.because.${may.because as 'declined'}`)]),
  ];
  return lines.map((line) => (
    <div key={line} className="under">
      {line}
    </div>
  ));
}

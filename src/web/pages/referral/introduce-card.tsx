import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { IntroduceDialog } from './introduce-dialog.tsx';
import { MoreDaysDialog } from './more-days-dialog.tsx';
import { mayTell, mayTellAgain, PartnerStanding, type ReferredPartner } from './partner-standing.tsx';
import { notePartnerAnswer, type Referral, type ReferralView } from './referral-requests.ts';

/** Each office that the client was asked about: why it may not be told, or the mail to it and how it fares, and what it answered. */
export function IntroduceCard({ view, referral }: { view: ReferralView; referral: Referral }) {
  const { t } = useTranslation('referral');
  const [read, setRead] = useState<ReferredPartner | null>(null);
  const [longer, setLonger] = useState<ReferredPartner | null>(null);
  const { id: clientId, active } = view.client;
  const waiting = referral.partners.filter((partner) => mayTell(partner) || mayTellAgain(partner));
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
                {view.isLead && active && waiting.includes(partner) && (
                  <ReadAction partner={partner} onClick={() => setRead(partner)} />
                )}
                {partner.introducedOn !== null && partner.answer === null && referral.state === 'introduced' && (
                  <AnswerActions
                    clientId={clientId}
                    partner={partner}
                    onLonger={active && !mayTellAgain(partner) ? () => setLonger(partner) : undefined}
                  />
                )}
              </div>
            </li>
          ))}
      </ul>
      {!view.isLead && waiting.length > 0 && (
        <p className="card-foot">{t('introduce.leadOnly', { lead: view.leadName })}</p>
      )}
      {view.isLead && waiting.some(mayTellAgain) && (
        <p className="card-foot">
          <Link to="/partner-offices" className="link">
            {t('register.cardLink')}
          </Link>
        </p>
      )}
      {read && (
        <IntroduceDialog
          clientId={clientId}
          partnerId={read.partnerId}
          earlierTo={mayTellAgain(read) ? (read.mail?.toAddress ?? null) : null}
          onClose={() => setRead(null)}
        />
      )}
      {longer && <MoreDaysDialog clientId={clientId} partner={longer} onClose={() => setLonger(null)} />}
    </Card>
  );
}

function ReadAction({ partner, onClick }: { partner: ReferredPartner; onClick: () => void }) {
  const { t } = useTranslation('referral');
  const what = mayTellAgain(partner) ? 'again' : 'read';
  return (
    <Action look="main" small label={t(`introduce.${what}Label`, { name: partner.name })} onClick={onClick}>
      {t(`introduce.${what}`)}
    </Action>
  );
}

interface AnswerActionsProps {
  clientId: string;
  partner: ReferredPartner;
  /** Left out where the office waits for nothing. */
  onLonger: (() => void) | undefined;
}

function AnswerActions({ clientId, partner: { partnerId, name }, onLonger }: AnswerActionsProps) {
  const { t } = useTranslation('referral');
  const note = useAct({ run: notePartnerAnswer, told: () => t('introduce.notedAnswer') });
  const answered = (answer: 'takes-on' | 'declines'): void => {
    if (!note.isPending) note.mutate({ clientId, partnerId, answer });
  };
  return (
    <>
      <Action small label={t('introduce.takesLabel', { name })} onClick={() => answered('takes-on')}>
        {t('introduce.takes')}
      </Action>
      <Action small label={t('introduce.declinesLabel', { name })} onClick={() => answered('declines')}>
        {t('introduce.declines')}
      </Action>
      {onLonger && (
        <Action small label={t('introduce.moreDaysLabel', { name })} onClick={onLonger}>
          {t('introduce.moreDays')}
        </Action>
      )}
      {note.error && <ProblemNote error={note.error} />}
    </>
  );
}

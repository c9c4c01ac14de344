import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnded } from '../../../domain/referral/index.ts';
import { Action } from '../../design/action.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { AnswersCard } from './answers-card.tsx';
import { AskCard } from './ask-card.tsx';
import { ChosenCard } from './chosen-card.tsx';
import { EndDialog } from './end-dialog.tsx';
import { IntroduceCard } from './introduce-card.tsx';
import { LetterCard } from './letter-card.tsx';
import { NextLine } from './next-line.tsx';
import { referralQuery, type ReferralView } from './referral-requests.ts';
import { SoughtCard } from './sought-card.tsx';
import './referral.css';

/** *Hjelp videre*: what the client needs, who suits, the letter, the question, the answer, and the office that is told. One step after the other. */
export function HelpingOnPage() {
  const { t } = useTranslation('referral');
  const { clientId } = useParams({ from: '/office/clients/$clientId/helping-on' });
  const query = useQuery(referralQuery(clientId));
  return (
    <>
      <PageHead
        title={query.data ? t('of', { client: query.data.client.name }) : t('title')}
        intro={t('intro')}
        above={<ClientLink clientId={clientId} name={query.data?.client.name} />}
      >
        <LinkAction to="/partner-offices">{t('register.open')}</LinkAction>
      </PageHead>
      <Loaded query={query} lines={8}>
        {(view) => <Steps key={view.referral?.id ?? 'none'} view={view} />}
      </Loaded>
    </>
  );
}

function Steps({ view }: { view: ReferralView }) {
  const { t } = useTranslation('referral');
  const [again, setAgain] = useState(false);
  const [ending, setEnding] = useState<'call-off' | 'find-nobody' | null>(null);
  const { referral, client } = view;
  const ended = referral !== null && isEnded(referral);
  const isDraft = referral?.state === 'proposed';
  const begins = referral === null || isDraft || again;
  const asked = referral !== null && referral.asked !== null;
  if (!client.active && referral === null) return <p className="note-line">{t('left')}</p>;
  return (
    <div className="stack referral-steps">
      <NextLine view={view} />
      {begins && client.active && <SoughtCard view={view} fresh={again} onKept={() => setAgain(false)} />}
      {referral && !begins && <ChosenCard referral={referral} />}
      {referral && !again && (isDraft ? referral.partners.length > 0 : asked) && (
        <>
          {(isDraft || referral.letter.sent !== null) && <LetterCard view={view} referral={referral} />}
          <AskCard view={view} referral={referral} />
        </>
      )}
      {referral && !again && asked && (
        <>
          <AnswersCard view={view} referral={referral} />
          <IntroduceCard view={view} referral={referral} />
        </>
      )}
      {client.active && (
        <div className="actions">
          {referral && !ended && <Action onClick={() => setEnding('call-off')}>{t('end.call-off')}</Action>}
          {referral && isDraft && <Action onClick={() => setEnding('find-nobody')}>{t('end.find-nobody')}</Action>}
          {ended && !again && referral.state !== 'taken-on' && (
            <Action onClick={() => setAgain(true)}>{t('again')}</Action>
          )}
        </div>
      )}
      {ending !== null && <EndDialog clientId={client.id} how={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

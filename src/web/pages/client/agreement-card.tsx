import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { clientProposalsQuery } from '../agreement/proposal-requests.ts';
import { ProposalList } from '../agreement/start/proposal-list.tsx';
import { StartDialog } from '../agreement/start/start-dialog.tsx';
import { AgreementClauses } from './agreement-clauses.tsx';
import { RegisterDialog } from './register-dialog.tsx';

/** What was agreed, as sentences that a client can read, and what is on its way: a draft begins here, or a signed paper is registered. */
export function AgreementCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const inCharge = useInCharge();
  const proposals = useQuery(clientProposalsQuery(client.id));
  const [shown, setShown] = useState<'register' | 'start'>();
  const { agreement } = client;
  const inForce = proposals.data?.inForce ?? null;
  const begin = (
    <Action look={agreement === null ? 'main' : 'plain'} small={agreement !== null} onClick={() => setShown('start')}>
      {t(inForce === null ? 'agreement.make' : 'agreement.change')}
    </Action>
  );
  const register = (
    <Action small look={agreement === null ? 'quiet' : 'plain'} onClick={() => setShown('register')}>
      {t(agreement === null ? 'client.agreement.register' : 'client.agreement.replace')}
    </Action>
  );
  return (
    <Card title={t('client.agreement.title')}>
      {agreement === null ? (
        <EmptyNote words={t('client.agreement.none')}>
          {inCharge && (
            <div className="actions">
              {begin}
              {register}
            </div>
          )}
        </EmptyNote>
      ) : (
        <AgreementClauses agreement={agreement} />
      )}
      {proposals.error && !proposals.data && (
        <ProblemNote error={proposals.error} again={() => void proposals.refetch()} />
      )}
      {proposals.data && <ProposalList proposals={proposals.data.proposals} />}
      {agreement !== null && inCharge && (
        <div className="card-foot">
          {begin}
          {register}
        </div>
      )}
      {shown === 'register' && <RegisterDialog client={client} onClose={() => setShown(undefined)} />}
      {shown === 'start' && <StartDialog clientId={client.id} inForce={inForce} onClose={() => setShown(undefined)} />}
    </Card>
  );
}

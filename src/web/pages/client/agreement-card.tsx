import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { AgreementClauses } from './agreement-clauses.tsx';
import { RegisterDialog } from './register-dialog.tsx';

/** What was agreed, as sentences that a client can read; a new agreement is registered here. */
export function AgreementCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const inCharge = useInCharge();
  const [registering, setRegistering] = useState(false);
  const { agreement } = client;
  return (
    <Card title={t('client.agreement.title')}>
      {agreement === null ? (
        <EmptyNote words={t('client.agreement.none')}>
          {inCharge && (
            <Action look="main" onClick={() => setRegistering(true)}>
              {t('client.agreement.register')}
            </Action>
          )}
        </EmptyNote>
      ) : (
        <>
          <AgreementClauses agreement={agreement} />
          {inCharge && (
            <div className="card-foot">
              <Action small onClick={() => setRegistering(true)}>
                {t('client.agreement.replace')}
              </Action>
            </div>
          )}
        </>
      )}
      {registering && <RegisterDialog client={client} onClose={() => setRegistering(false)} />}
    </Card>
  );
}

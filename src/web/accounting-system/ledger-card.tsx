import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useInCharge } from '../shell/use-session.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { LedgerState } from './ledger-state.tsx';
import { ledgerQuery, readLedgerNow } from './ledger-requests.ts';

interface LedgerCardProps {
  client: { id: string; name: string };
}

/** The client's accounting system: what lies in its inbox, how fresh that is, and what was sent there. */
export function LedgerCard({ client }: LedgerCardProps) {
  const { t } = useTranslation('ledger');
  const query = useQuery(ledgerQuery(client.id));
  const inCharge = useInCharge();
  const [asking, setAsking] = useState<'connect' | 'disconnect'>();
  const read = useAct({ run: () => readLedgerNow(client.id), told: () => t('readTold') });
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return null;
  const { connection } = query.data;
  // Only those in charge can connect one; for the others there is nothing to see.
  if (connection === null && !inCharge) return null;
  const close = (): void => setAsking(undefined);
  return (
    <Card title={t('card')}>
      {connection === null ? (
        <p className="card-body muted">{t('none')}</p>
      ) : (
        <LedgerState ledger={query.data} connection={connection} />
      )}
      {read.error && <ProblemNote error={read.error} />}
      <div className="card-foot">
        {connection === null ? (
          <Action small onClick={() => setAsking('connect')}>
            {t('connect')}
          </Action>
        ) : (
          <>
            <Action small busy={read.isPending || connection.readWanted} onClick={() => read.mutate()}>
              {connection.readWanted ? t('reading') : t('read')}
            </Action>
            {inCharge && (
              <>
                <Action small look="quiet" onClick={() => setAsking('connect')}>
                  {t('reconnect')}
                </Action>
                <Action small look="quiet" onClick={() => setAsking('disconnect')}>
                  {t('disconnect')}
                </Action>
              </>
            )}
          </>
        )}
      </div>
      {asking === 'connect' && <ConnectDialog client={client} onClose={close} />}
      {asking === 'disconnect' && <DisconnectDialog clientId={client.id} onClose={close} />}
    </Card>
  );
}

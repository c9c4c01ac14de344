import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { ledgerQuery, pushQuery, sendOn } from './ledger-requests.ts';

interface SendOnProps {
  arrivalId: string;
  clientId: string;
  /** The delivery that it stands in, which can be sent on as a whole. */
  obligationId: string | null;
}

const looks = {
  waiting: '',
  attempting: '',
  sent: 'is-good',
  refused: 'is-late',
  'in-doubt': 'is-late',
} as const;

/** Sends an accepted file, or all of its delivery, to the client's accounting system, and shows how that went. Nothing where none is connected. */
export function SendOn({ arrivalId, clientId, obligationId }: SendOnProps) {
  const { t } = useTranslation('ledger');
  const { data } = useQuery(pushQuery(arrivalId));
  const waits = data?.state === 'waiting' || data?.state === 'attempting';
  const send = useAct({
    run: sendOn,
    told: (_input, { wanted }) => (wanted === 0 ? t('sendNone') : t('sendTold', { count: wanted })),
  });
  if (!data || data.system === null) return null;
  return (
    <div className="actions send-on">
      {data.state !== null && (
        <span className={`tag ${looks[data.state]}`.trim()} role="status">
          {t(`states.${data.state}`)}
        </span>
      )}
      {data.maySend && (
        <Action small busy={send.isPending} onClick={() => send.mutate({ arrivalIds: [arrivalId] })}>
          {t(data.state === null ? 'send' : 'pushes.again')}
        </Action>
      )}
      {obligationId !== null && !waits && (
        <Action small look="quiet" busy={send.isPending} onClick={() => send.mutate({ obligationId })}>
          {t('sendAll')}
        </Action>
      )}
      {waits && <WhyItWaits clientId={clientId} />}
      {data.state === 'in-doubt' && <p className="small muted">{t('pushes.in-doubt')}</p>}
      {send.error && <ProblemNote error={send.error} />}
    </div>
  );
}

/** What waits longer than a moment waits for something that a person may have to mend. */
function WhyItWaits({ clientId }: { clientId: string }) {
  const { t } = useTranslation('ledger');
  const outcome = useQuery(ledgerQuery(clientId)).data?.connection?.outcome ?? null;
  if (outcome === null || outcome === 'read') return null;
  return (
    <p className="small late" role="status">
      {t(`failing.${outcome}`)}{' '}
      <Link to="/clients/$clientId" params={{ clientId }} className="link whole">
        {t('pushes.atClient')}
      </Link>
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { pushQuery, sendOn } from './ledger-requests.ts';

interface SendOnProps {
  arrivalId: string;
  /** The delivery that it stands in, which can be sent on as a whole. */
  obligationId: string | null;
}

/** Sends an accepted file, or all of its delivery, to the client's accounting system, and shows how that went. Nothing where none is connected. */
export function SendOn({ arrivalId, obligationId }: SendOnProps) {
  const { t } = useTranslation('ledger');
  const { data } = useQuery(pushQuery(arrivalId));
  const send = useAct({
    run: sendOn,
    told: (_input, { wanted }) => (wanted === 0 ? t('sendNone') : t('sendTold', { count: wanted })),
  });
  if (!data || data.system === null) return null;
  return (
    <>
      {data.state !== null && (
        <span className={data.state === 'sent' ? 'tag is-good' : 'tag'} role="status">
          {t(`states.${data.state}`)}
        </span>
      )}
      {data.maySend && (
        <Action small busy={send.isPending} onClick={() => send.mutate({ arrivalIds: [arrivalId] })}>
          {t(data.state === null ? 'send' : 'pushes.again')}
        </Action>
      )}
      {obligationId !== null && data.state !== 'waiting' && data.state !== 'attempting' && (
        <Action small look="quiet" busy={send.isPending} onClick={() => send.mutate({ obligationId })}>
          {t('sendAll')}
        </Action>
      )}
      {send.error && <ProblemNote error={send.error} />}
    </>
  );
}

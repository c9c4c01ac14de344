import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../http/contract/office.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { EmptyNote } from '../design/empty-note.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { UrgentDialog } from './urgent-dialog.tsx';
import { urgentQuery, withdrawUrgent, type Urgent } from './urgent-requests.ts';

/** What the client has asked for at short notice; shown where the written agreement has a price for it. */
export function UrgentCard({ client }: { client: Pick<ClientDetail, 'id' | 'contacts'> }) {
  const { t } = useTranslation();
  const query = useQuery(urgentQuery(client.id));
  const [entering, setEntering] = useState(false);
  const [finishing, setFinishing] = useState<Urgent>();
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  const { offers = [], requests = [] } = query.data ?? {};
  if (offers.length === 0 && requests.length === 0) return null;
  return (
    <Card
      title={t('urgent.title')}
      aside={
        offers.length > 0 && (
          <Action small onClick={() => setEntering(true)}>
            {t('urgent.enter')}
          </Action>
        )
      }
    >
      {requests.length === 0 ? (
        <EmptyNote words={t('urgent.none')} />
      ) : (
        <ul className="rows">
          {requests.map((request) => (
            <UrgentRow key={request.id} clientId={client.id} request={request} onFinish={() => setFinishing(request)} />
          ))}
        </ul>
      )}
      {entering && (
        <UrgentDialog
          clientId={client.id}
          contacts={client.contacts}
          offers={offers}
          onClose={() => setEntering(false)}
        />
      )}
      {finishing && <FinishDialog clientId={client.id} request={finishing} onClose={() => setFinishing(undefined)} />}
    </Card>
  );
}

function UrgentRow({ clientId, request, onFinish }: { clientId: string; request: Urgent; onFinish: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { what, askedOn, neededOn, state, told, doneOn, minutes } = request;
  const withdraw = useAct({ run: withdrawUrgent, told: () => t('urgent.withdrawnTold') });
  const facts = [
    t('urgent.asked', { asked: formats.shortDate(askedOn), needed: formats.shortDate(neededOn) }),
    ...(state === 'done' && doneOn !== null && minutes !== null
      ? [t('urgent.done', { day: formats.shortDate(doneOn), minutes })]
      : []),
    ...(state === 'withdrawn' ? [t('urgent.withdrawn')] : [t(`urgent.told.${told}`)]),
  ];
  return (
    <li>
      <div className="grow">
        <bdi>{what}</bdi>
        <div className="under">{facts.join(' · ')}</div>
        {withdraw.error && <ProblemNote error={withdraw.error} />}
        {state !== 'withdrawn' && (
          <div className="actions">
            <Action small label={t('urgent.finishOne', { what })} onClick={onFinish}>
              {t(state === 'done' ? 'urgent.correct' : 'urgent.finish')}
            </Action>
            {state === 'open' && (
              <Action
                small
                look="quiet"
                busy={withdraw.isPending}
                label={t('urgent.withdrawOne', { what })}
                onClick={() => withdraw.mutate({ clientId, requestId: request.id })}
              >
                {t('urgent.withdraw')}
              </Action>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

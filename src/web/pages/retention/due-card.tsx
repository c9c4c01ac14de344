import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { useLeads } from '../people/use-leads.ts';
import { approveErasure, type RetentionView } from './retention-requests.ts';

/** What may be erased today, client by client, for a person's approval. */
export function DueCard({ view }: { view: RetentionView }) {
  const { t } = useTranslation('retention');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const leads = useLeads();
  const [asking, setAsking] = useState(false);
  const approve = useAct({
    run: approveErasure,
    told: (_given, { erased }) => t('due.told', { count: erased }),
    onDone: () => setAsking(false),
  });
  const count = view.due.reduce((sum, one) => sum + one.count, 0);
  const byClient = Map.groupBy(view.due, ({ clientName }) => clientName);
  return (
    <Card title={t('due.title')}>
      {count === 0 ? (
        <EmptyNote words={t('due.none')} />
      ) : (
        <>
          <p className="card-body muted">{t('due.lead')}</p>
          <ul className="rows">
            {[...byClient].map(([name, things]) => (
              <li key={name}>
                <div className="grow">
                  <b>{name}</b>
                  {things.map((one) => (
                    <div key={one.thing} className="under">
                      {t('due.line', {
                        count: one.count,
                        what: t(`things.${one.thing}`),
                        day: formats.date(one.upToOn),
                      })}
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          <div className="card-body actions">
            {leads ? (
              <Action look="main" onClick={() => setAsking(true)}>
                {t('due.approve', { count })}
              </Action>
            ) : (
              <p className="muted">{t('due.managers')}</p>
            )}
          </div>
        </>
      )}
      {view.held.length > 0 && (
        <div className="card-body stack">
          <p>{t('due.held')}</p>
          {view.held.map(({ clientId, clientName, reasons, count: held }) => (
            <p key={clientId} className="muted">
              {t('due.heldLine', {
                name: clientName,
                count: held,
                reasons: reasons.map((reason) => t(`reasons.${reason}`)).join(', '),
              })}
            </p>
          ))}
        </div>
      )}
      {asking && (
        <Dialog title={t('due.sure')} onClose={() => setAsking(false)}>
          <div className="form">
            <p>{t('due.sureLead')}</p>
            {approve.error && <ProblemNote error={approve.error} />}
            <div className="actions">
              <Action look="main" busy={approve.isPending} onClick={() => approve.mutate({ hash: view.hash })}>
                {t('due.approve', { count })}
              </Action>
              <Action onClick={() => setAsking(false)}>{shared('shell.cancel')}</Action>
            </div>
          </div>
        </Dialog>
      )}
    </Card>
  );
}

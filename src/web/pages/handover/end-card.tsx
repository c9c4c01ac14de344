import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { useLeads } from '../people/use-leads.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { HandoverCardProps } from './handover-card-props.ts';
import { closeAccess, endHandover } from './handover-requests.ts';

/** What is left at the very end: the client's way in, and the handover itself. */
export function EndCard({ clientId, handover, mayChange }: HandoverCardProps) {
  const { t } = useTranslation('handover');
  const { date: day } = useFormats();
  const leads = useLeads();
  const [closing, setClosing] = useState(false);
  const end = useAct({ run: endHandover });
  const { offeredOn, fetchedOn, accessClosedOn, completeOn } = handover;
  const { mayClose, because, untilOn } = handover.closing;
  return (
    <Card title={t('end.title')}>
      <div className="card-body form">
        {offeredOn !== null && <p>{t('end.offered', { day: day(offeredOn) })}</p>}
        {fetchedOn !== null && <p>{t('end.fetched', { day: day(fetchedOn) })}</p>}
        {accessClosedOn !== null ? (
          <p>{t('end.closed', { day: day(accessClosedOn) })}</p>
        ) : (
          because !== null && <p>{t(`end.because.${because}`, { day: untilOn === null ? '' : day(untilOn) })}</p>
        )}
        {completeOn === null && <p className="small muted">{t('end.notComplete')}</p>}
        {mayChange && (
          <div className="actions">
            {leads && accessClosedOn === null && mayClose && (
              <Action small onClick={() => setClosing(true)}>
                {t('end.close')}
              </Action>
            )}
            {completeOn !== null && (
              <Action small look="main" busy={end.isPending} onClick={() => end.mutate({ clientId })}>
                {t('end.finish')}
              </Action>
            )}
          </div>
        )}
        {end.error && <ProblemNote error={end.error} />}
      </div>
      {closing && <CloseDialog clientId={clientId} onClose={() => setClosing(false)} />}
    </Card>
  );
}

function CloseDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const close = useAct({ run: closeAccess, onDone: onClose });
  return (
    <ConfirmDialog
      act={t('end.close')}
      words={t('end.closeWords')}
      busy={close.isPending}
      error={close.error}
      onConfirm={() => close.mutate({ clientId })}
      onClose={onClose}
    />
  );
}

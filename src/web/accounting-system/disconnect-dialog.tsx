import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { disconnectLedger } from './ledger-requests.ts';

/** A key that was erased has to be made again: it is asked once. */
export function DisconnectDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const { t: common } = useTranslation();
  const disconnect = useAct({
    run: () => disconnectLedger(clientId),
    told: () => t('disconnectDialog.told'),
    onDone: onClose,
  });
  return (
    <Dialog title={t('disconnectDialog.title')} onClose={onClose}>
      <div className="form">
        <p>{t('disconnectDialog.words')}</p>
        {disconnect.error && <ProblemNote error={disconnect.error} />}
        <div className="actions">
          <Action look="main" busy={disconnect.isPending} onClick={() => disconnect.mutate()}>
            {t('disconnect')}
          </Action>
          <Action onClick={onClose}>{common('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

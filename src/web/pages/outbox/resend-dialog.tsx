import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../../http/contract/office.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';

/** What is sent cannot be taken back, so it is said before. */
export function ResendDialog({ message, onClose }: { message: Outbox['messages'][number]; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTell();
  const resend = useMutation({
    mutationFn: () => post(`/api/office/outbox/${message.id}/resend`),
    onSuccess: () => {
      tell({ words: t('outbox.resent', { to: message.to }) });
      onClose();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['outbox'] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <Dialog title={t('outbox.resendTitle')} onClose={onClose}>
      <div className="form">
        <p>{t('outbox.resendWords', { to: message.to })}</p>
        {resend.error && <ProblemNote error={resend.error} />}
        <div className="actions">
          <Action look="main" busy={resend.isPending} onClick={() => resend.mutate()}>
            {t('outbox.resend')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

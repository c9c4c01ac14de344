import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { endReferral } from './referral-requests.ts';

interface EndDialogProps {
  clientId: string;
  how: 'call-off' | 'find-nobody';
  onClose: () => void;
}

/** Ended before it came to anything; why can be written for the office itself. */
export function EndDialog({ clientId, how, onClose }: EndDialogProps) {
  const { t } = useTranslation('referral');
  const { t: shared } = useTranslation();
  const [reason, setReason] = useState('');
  const end = useAct({ run: endReferral, told: () => t('end.done'), onDone: onClose });
  return (
    <Dialog title={t(`end.title.${how}`)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (end.isPending) return;
          end.mutate({ clientId, how, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
        }}
      >
        <p>{t('end.words')}</p>
        <Textarea
          label={t('end.reason')}
          value={reason}
          rows={3}
          maxLength={500}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {end.error && <ProblemNote error={end.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={end.isPending}>
            {t(`end.${how}`)}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../../http/contract/proposals.ts';
import { useAct } from '../../../api/use-act.ts';
import { Action } from '../../../design/action.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { withdrawProposal } from '../proposal-requests.ts';

/** Takes back what was sent: it can be answered no more, and what binds now stays. */
export function WithdrawDialog({ proposal, onClose }: { proposal: ProposalDetail; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const [reason, setReason] = useState('');
  const withdraw = useAct({ run: withdrawProposal, told: () => t('withdraw.told'), onDone: onClose });
  return (
    <Dialog title={t('withdraw.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!withdraw.isPending) withdraw.mutate({ proposalId: proposal.id, reason: reason.trim() });
        }}
      >
        <p className="muted">{t('withdraw.hint')}</p>
        <Textarea
          label={t('withdraw.reason')}
          description={t('withdraw.reasonHint')}
          value={reason}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {withdraw.error && <ProblemNote error={withdraw.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={withdraw.isPending}>
            {t('withdraw.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../../http/contract/proposals.ts';
import { useAct } from '../../../api/use-act.ts';
import { Action } from '../../../design/action.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { withdrawProposal } from '../proposal-requests.ts';

/** Puts a draft aside: nobody outside the office has seen it. */
export function DiscardDialog({ proposal, onClose }: { proposal: ProposalDetail; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const navigate = useNavigate();
  const discard = useAct({
    run: withdrawProposal,
    told: () => t('discard.told'),
    onDone: () => void navigate({ to: '/clients/$clientId', params: { clientId: proposal.clientId } }),
  });
  return (
    <Dialog title={t('discard.title')} onClose={onClose}>
      <div className="form">
        <p>{t('discard.words')}</p>
        {discard.error && <ProblemNote error={discard.error} />}
        <div className="actions">
          <Action
            look="main"
            busy={discard.isPending}
            onClick={() => discard.mutate({ proposalId: proposal.id, reason: '' })}
          >
            {t('discard.button')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

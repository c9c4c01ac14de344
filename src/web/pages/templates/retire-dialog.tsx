import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { retireTemplate } from '../agreement/proposal-requests.ts';

interface RetireDialogProps {
  templateId: string;
  name: string;
  onRetired: () => void;
  onClose: () => void;
}

/** Takes a template out of use; what was made from it stays. */
export function RetireDialog({ templateId, name, onRetired, onClose }: RetireDialogProps) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const navigate = useNavigate();
  const retire = useAct({
    run: retireTemplate,
    told: () => t('templates.retired', { name }),
    onDone: () => {
      onRetired();
      void navigate({ to: '/templates' });
    },
  });
  return (
    <Dialog title={t('templates.retireTitle')} onClose={onClose}>
      <div className="form">
        <p>{t('templates.retireWords')}</p>
        {retire.error && <ProblemNote error={retire.error} />}
        <div className="actions">
          <Action look="main" busy={retire.isPending} onClick={() => retire.mutate({ templateId })}>
            {t('templates.retire')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

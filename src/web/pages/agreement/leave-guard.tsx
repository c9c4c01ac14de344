import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';

interface LeaveGuardProps {
  isSaved: () => boolean;
  /** Tries to save; true when all is. */
  flush: () => Promise<boolean>;
}

/** Nobody leaves what is not saved without knowing it: it is saved on the way out, and only where that fails is there a question. */
export function LeaveGuard({ isSaved, flush }: LeaveGuardProps) {
  const { t } = useTranslation('editor');
  const blocker = useBlocker({
    shouldBlockFn: async () => !isSaved() && !(await flush()),
    enableBeforeUnload: () => !isSaved(),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={t('leave.title')} onClose={blocker.reset}>
      <p>{t('leave.words')}</p>
      <div className="actions">
        <Action look="main" onClick={blocker.reset}>
          {t('leave.stay')}
        </Action>
        <Action onClick={blocker.proceed}>{t('leave.go')}</Action>
      </div>
    </Dialog>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { endEngagement } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

/** The end of an engagement cannot be taken back here, so it says what follows and asks once. */
export function EndEngagement({ client, onClose }: { client: ClientDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const end = useAct({
    run: () => endEngagement({ clientId: client.id }),
    told: () => t('client.change.ended', { name: client.name }),
    onDone: () => void navigate({ to: '/clients' }),
  });
  return (
    <Dialog title={t('client.change.endTitle')} onClose={onClose}>
      <div className="form">
        <p>{t('client.change.endHint', { name: client.name })}</p>
        {end.error && <ProblemNote error={end.error} />}
        <div className="actions">
          <Action look="main" busy={end.isPending} onClick={() => end.mutate()}>
            {t('client.change.end')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { useSession, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

/** Stops everything, or starts it again; both ask first, since what has left cannot be taken back. */
export function SendingSwitch() {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const client = useQueryClient();
  const tell = useTell();
  const { staff, office } = useSession();
  const [asking, setAsking] = useState(false);
  const stopped = office.silence === 'stopped' || office.silence === 'clock-jump';
  const allowed = staff.role === 'owner' || staff.role === 'manager';
  const change = useMutation({
    mutationFn: () => post(`/api/office/sending/${stopped ? 'resume' : 'stop'}`),
    onSuccess: () => {
      setAsking(false);
      tell({ words: t(stopped ? 'sends.resumed' : 'sends.stopped') });
    },
    onSettled: () => client.invalidateQueries(),
  });
  useKeys(allowed ? [{ key: 's', words: t('sends.keys.stop'), run: () => setAsking(true) }] : []);
  if (!allowed) return null;
  const open = stopped ? t('sends.resume') : t('sends.stop');
  return (
    <>
      <Action look={stopped ? 'main' : 'plain'} hint="S" onClick={() => setAsking(true)}>
        {open}
      </Action>
      {asking && (
        <Dialog title={t(stopped ? 'sends.resumeTitle' : 'sends.stopTitle')} onClose={() => setAsking(false)}>
          <div className="form">
            {office.silence === 'clock-jump' && <p>{t('sends.clockWords', { date: formats.date(today) })}</p>}
            <p>{t(stopped ? 'sends.resumeWords' : 'sends.stopWords')}</p>
            {change.error && <ProblemNote error={change.error} />}
            <div className="actions">
              <Action look="main" busy={change.isPending} onClick={() => change.mutate()}>
                {stopped ? t('sends.resume') : t('sends.stopNow')}
              </Action>
              <Action onClick={() => setAsking(false)}>{t('shell.cancel')}</Action>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedPromiseView } from '../../../../http/contract/promises.ts';
import { Action } from '../../../design/action.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { useReportsName } from './use-reports-name.ts';

interface SetAsideDialogProps {
  date: ProposedPromiseView;
  busy: boolean;
  error: Error | null;
  onSave: (reason: string) => void;
  onClose: () => void;
}

/** Not now, and why. It is asked about again on the day that was proposed. */
export function SetAsideDialog({ date, busy, error, onSave, onClose }: SetAsideDialogProps) {
  const { t } = useTranslation(['newDates', 'translation']);
  const formats = useFormats();
  const report = useReportsName()(date.reports);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <Dialog title={t('aside.title')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing) onSave(reason.trim());
        }}
      >
        <p className="muted">{t('aside.about', { name: date.clientName, report, date: formats.date(date.toOn) })}</p>
        <Textarea
          label={t('aside.reason')}
          description={t('aside.hint')}
          value={reason}
          maxLength={500}
          rows={2}
          data-autofocus
          error={tried && isMissing ? t('translation:fields.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error && <ProblemNote error={error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={busy}>
            {t('aside.save')}
          </Action>
          <Action onClick={onClose}>{t('translation:shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

interface ReasonDialogProps {
  title: string;
  hint: string;
  /** What the button says. */
  act: string;
  busy: boolean;
  error: Error | null;
  onSave: (reason: string) => void;
  onClose: () => void;
}

/** An act that needs a reason, which stands in the client's record. */
export function ReasonDialog({ title, hint, act, busy, error, onSave, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('course');
  const { t: shared } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing && !busy) onSave(reason.trim());
        }}
      >
        <p className="muted">{hint}</p>
        <Textarea
          label={t('dialog.reason')}
          description={t('dialog.reasonHint')}
          value={reason}
          rows={3}
          maxLength={1000}
          data-autofocus
          error={tried && isMissing ? shared('fields.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error && <ProblemNote error={error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={busy}>
            {act}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

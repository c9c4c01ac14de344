import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

interface ConfirmDialogProps {
  /** What is done, on the button too. */
  act: string;
  /** What comes of it. */
  words: string;
  busy: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** An act of which one is told what comes of it before it is done. */
export function ConfirmDialog({ act, words, busy, error, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={act} onClose={onClose}>
      <div className="form">
        <p>{words}</p>
        {error && <ProblemNote error={error} />}
        <div className="actions">
          <Action look="main" busy={busy} onClick={onConfirm}>
            {act}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

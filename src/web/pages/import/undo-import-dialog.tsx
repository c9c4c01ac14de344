import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import type { ImportKind } from './import-fields.ts';
import { undoImport } from './import-requests.ts';

interface UndoImportDialogProps {
  importId: string;
  kind: ImportKind;
  onClose: () => void;
  onUndone?: () => void;
}

/** Takes a whole import back; the server refuses once anything has happened since. */
export function UndoImportDialog({ importId, kind, onClose, onUndone }: UndoImportDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTell();
  const undo = useMutation({
    mutationFn: () => undoImport(importId),
    onSuccess: () => {
      tell({ words: t('imports.undone') });
      onClose();
      onUndone?.();
    },
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Dialog title={t('imports.undoTitle')} onClose={onClose}>
      <div className="form">
        <p>{t(kind === 'time' ? 'imports.undoWordsTime' : 'imports.undoWords')}</p>
        {undo.error && <ProblemNote error={undo.error} />}
        <div className="actions">
          <Action look="main" busy={undo.isPending} onClick={() => undo.mutate()}>
            {t('imports.undo')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

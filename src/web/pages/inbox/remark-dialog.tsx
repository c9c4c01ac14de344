import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { sendOnControlEnter } from '../../intake/send-on-control-enter.ts';

/** Accepted, with a word to the client for the next time. */
export function RemarkDialog({ onSave, onClose }: { onSave: (remark: string) => void; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={t('remark.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (words.trim() !== '') onSave(words.trim());
        }}
      >
        <Textarea
          label={t('remark.field')}
          description={t('remark.hint')}
          data-autofocus
          rows={3}
          maxLength={1000}
          value={words}
          error={tried && words.trim() === '' ? shared('fields.required') : null}
          onKeyDown={sendOnControlEnter}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className="actions">
          <Action type="submit" look="main" hint="Ctrl ↵">
            {t('remark.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { makePasskey } from './make-passkey.ts';

export function PasskeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTell();
  const [name, setName] = useState('');
  const made = name.trim() === '' ? t('people.passkeys.namePlaceholder') : name.trim();
  const make = useMutation({
    mutationFn: () => makePasskey(made),
    onSuccess: (outcome) => {
      tell({ words: outcome === 'made' ? t('people.passkeys.added', { name: made }) : t('people.passkeys.stopped') });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['passkeys'] }),
  });
  return (
    <Dialog title={t('people.passkeys.add')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!make.isPending) make.mutate();
        }}
      >
        <TextInput
          label={t('people.passkeys.name')}
          placeholder={t('people.passkeys.namePlaceholder')}
          value={name}
          maxLength={60}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {make.error && <ProblemNote error={make.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={make.isPending}>
            {t('people.passkeys.create')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

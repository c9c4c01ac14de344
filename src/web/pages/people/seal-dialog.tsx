import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { FileField } from '../../design/file-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useChange } from './use-change.ts';

/** A certificate with its key takes a few kilobytes. */
const bytesMax = 100_000;

/** The office's own certificate in place of the one that Takt made. */
export function SealDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const take = useChange(onClose);
  const fault =
    file === null ? t('people.seal.fileMissing') : file.size > bytesMax ? t('people.seal.fileTooLarge') : undefined;
  return (
    <Dialog title={t('people.seal.own')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (file === null || fault !== undefined || take.isPending) return;
          take.mutate({
            run: async () => post('/api/office/seal', { file: await toBase64(file), password }),
            told: t('people.seal.taken'),
          });
        }}
      >
        <p>{t('people.seal.ownHint')}</p>
        <FileField
          label={t('people.seal.file')}
          accept=".p12,.pfx,application/x-pkcs12"
          file={file}
          fault={tried || file !== null ? fault : undefined}
          onChange={setFile}
        />
        <PasswordInput
          label={t('people.seal.password')}
          description={t('people.seal.passwordHint')}
          value={password}
          maxLength={500}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('people.seal.showPassword') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {take.error && <ProblemNote error={take.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={take.isPending}>
            {t('people.seal.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

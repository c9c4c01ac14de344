import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryCodes } from '../../../http/contract/access.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { RecoveryCodeList } from './recovery-code-list.tsx';

/** One more code, before codes are taken away or recovery codes made anew: whoever merely sits at the machine has none. */
export function ProofDialog({ what, onClose }: { what: 'renew' | 'remove'; onClose: () => void }) {
  const { t } = useTranslation('access');
  const tell = useTell();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = code.trim() === '';
  const send = useMutation({
    mutationFn: () =>
      post<RecoveryCodes | undefined>(`/api/second-factor/${what === 'renew' ? 'recovery-codes' : 'remove'}`, { code }),
    onSuccess: () => {
      if (what === 'renew') return;
      tell({ words: t('codes.removed') });
      onClose();
    },
  });
  return (
    <Dialog title={t(what === 'renew' ? 'codes.renew' : 'codes.removeTitle')} onClose={onClose}>
      {send.data ? (
        <RecoveryCodeList codes={send.data.recoveryCodes} onKept={onClose} />
      ) : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (!isMissing && !send.isPending) send.mutate();
          }}
        >
          <TextInput
            label={t('codes.proof')}
            autoComplete="one-time-code"
            data-autofocus
            maxLength={20}
            value={code}
            error={tried && isMissing ? t('codes.proofMissing') : null}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {send.error && <ProblemNote error={send.error} />}
          <div className="actions">
            <Action type="submit" look="main" busy={send.isPending}>
              {t(what === 'renew' ? 'codes.renew' : 'codes.remove')}
            </Action>
          </div>
        </form>
      )}
    </Dialog>
  );
}

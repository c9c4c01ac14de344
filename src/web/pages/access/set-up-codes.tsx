import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryCodes, SecondFactorStarted } from '../../../http/contract/access.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { QrPicture } from './qr-picture.tsx';
import { RecoveryCodeList } from './recovery-code-list.tsx';

/** The key as a picture and as text, the first code from the app, then the recovery codes. The secret is asked for once and is in no address. */
export function SetUpCodes({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const digits = code.replace(/\D/g, '');
  const started = useQuery({
    queryKey: ['new-second-factor'],
    queryFn: () => post<SecondFactorStarted>('/api/second-factor/start'),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: () => post<RecoveryCodes>('/api/second-factor/confirm', { code: digits }),
  });
  if (confirm.data) return <RecoveryCodeList codes={confirm.data.recoveryCodes} onKept={onDone} />;
  return (
    <Loaded query={started} lines={4}>
      {({ secret, address }) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (digits.length === 6 && !confirm.isPending) confirm.mutate();
          }}
        >
          <p>{t('codes.scan')}</p>
          <QrPicture text={address} label={t('codes.picture')} />
          <p>
            {t('codes.orType')}
            <br />
            <code className="key-text">{secret.match(/.{4}/g)!.join(' ')}</code>
          </p>
          <TextInput
            label={t('codes.code')}
            className="code-field"
            inputMode="numeric"
            autoComplete="one-time-code"
            data-autofocus
            maxLength={12}
            value={code}
            error={tried && digits.length !== 6 ? t('codes.codeMissing') : null}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {confirm.error && <ProblemNote error={confirm.error} />}
          <div className="actions">
            <Action type="submit" look="main" busy={confirm.isPending}>
              {t('codes.confirm')}
            </Action>
          </div>
        </form>
      )}
    </Loaded>
  );
}

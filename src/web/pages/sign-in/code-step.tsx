import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../../http/contract/access.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { goOn, type Awaited } from './go-on.ts';

interface CodeStepProps {
  email: string;
  onAwaited: (awaited: Awaited) => void;
  onOtherEmail: () => void;
}

/** The answer is the same whether the address is known or not. */
export function CodeStep({ email, onAwaited, onOtherEmail }: CodeStepProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const digits = code.replace(/\D/g, '');
  const enter = useMutation({
    mutationFn: () => post<SignedIn>('/api/sign-in/code', { email, code: digits }),
    onSuccess: goOn(onAwaited),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (digits.length === 6 && !enter.isPending) enter.mutate();
      }}
    >
      <h1>{t('signIn.sentTitle')}</h1>
      <p className="muted" role="status">
        {t('signIn.sent', { email })}
      </p>
      <TextInput
        label={t('signIn.code')}
        className="code-field"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        maxLength={12}
        value={code}
        error={tried && digits.length !== 6 ? t('signIn.codeWrong') : null}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {enter.error && <ProblemNote error={enter.error} />}
      <Action look="main" type="submit" busy={enter.isPending}>
        {t('signIn.useCode')}
      </Action>
      <button type="button" className="link small" onClick={onOtherEmail}>
        {t('signIn.otherEmail')}
      </button>
    </form>
  );
}

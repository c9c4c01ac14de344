import '../../words/access-words.ts';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { SetUpCodes } from '../access/set-up-codes.tsx';
import '../access/access.css';
import { enterOffice } from './enter-office.ts';
import type { Awaited } from './go-on.ts';

/** The second of two factors: a code from the app, or the app is set up first. */
export function SecondStep({ awaited }: { awaited: Awaited }) {
  const { t } = useTranslation();
  if (awaited === 'code') return <SecondCode />;
  return (
    <div className="form">
      <h1>{t('signIn.setUpTitle')}</h1>
      <p className="muted">{t('signIn.setUp')}</p>
      <SetUpCodes onDone={enterOffice} />
    </div>
  );
}

function SecondCode() {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = code.trim() === '';
  const enter = useMutation({
    mutationFn: () => post('/api/sign-in/second-factor', { code }),
    onSuccess: enterOffice,
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !enter.isPending) enter.mutate();
      }}
    >
      <h1>{t('signIn.secondTitle')}</h1>
      <p className="muted">{t('signIn.second')}</p>
      <TextInput
        label={t('signIn.secondCode')}
        className="code-field"
        autoComplete="one-time-code"
        autoFocus
        maxLength={20}
        value={code}
        error={tried && isMissing ? t('signIn.secondMissing') : null}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {enter.error && <ProblemNote error={enter.error} />}
      <Action look="main" type="submit" busy={enter.isPending}>
        {t('signIn.useSecond')}
      </Action>
    </form>
  );
}

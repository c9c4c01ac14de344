import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { changeWords } from '../../words/start-words.ts';
import { CodeStep } from './code-step.tsx';
import { enterOffice } from './enter-office.ts';
import type { Awaited } from './go-on.ts';
import { ProviderButton } from './provider-button.tsx';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

export function RequestStep({ onAwaited }: { onAwaited: (awaited: Awaited) => void }) {
  const { t, i18n } = useTranslation();
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => post('/api/sign-in/request', { email: email.trim() }) });
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: enterOffice });
  useEffect(() => {
    document.title = `${t('signIn.title')} · Takt`;
  }, [t]);
  if (ask.isSuccess) {
    return <CodeStep email={email.trim()} onAwaited={onAwaited} onOtherEmail={() => ask.reset()} />;
  }
  const other = i18n.language === 'en' ? 'nb' : 'en';
  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ask.isPending) ask.mutate();
        }}
      >
        <h1>{t('signIn.title')}</h1>
        <p className="muted">{t('signIn.intro')}</p>
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username webauthn"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {ask.error && <ProblemNote error={ask.error} />}
        <Action look="main" type="submit" busy={ask.isPending}>
          {t('signIn.send')}
        </Action>
      </form>
      <div className="form other-way">
        <ProviderButton />
        {'PublicKeyCredential' in window && (
          <Action busy={passkey.isPending} onClick={() => passkey.mutate()}>
            {t('signIn.passkey')}
          </Action>
        )}
        {passkey.error && <ProblemNote error={passkey.error} />}
      </div>
      <button type="button" className="link small" lang={other} onClick={() => void changeWords(other)}>
        {t('shell.otherLanguage')}
      </button>
    </>
  );
}

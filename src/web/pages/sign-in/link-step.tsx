import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../../http/contract/access.ts';
import { Problem } from '../../api/problem.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { goOn, type Awaited } from './go-on.ts';

interface LinkStepProps {
  token: string;
  onAwaited: (awaited: Awaited) => void;
  onNewLink: () => void;
}

/** One button: mail scanners fetch links, but they do not press. */
export function LinkStep({ token, onAwaited, onNewLink }: LinkStepProps) {
  const { t } = useTranslation();
  const enter = useMutation({
    mutationFn: () => post<SignedIn>('/api/sign-in/link', { token }),
    onSuccess: goOn(onAwaited),
  });
  useEffect(() => {
    document.title = `${t('signIn.linkTitle')} · Takt`;
  }, [t]);
  const dead = enter.error instanceof Problem && enter.error.facts.status >= 400 && enter.error.facts.status < 422;
  return (
    <div className="form">
      <h1>{t('signIn.linkTitle')}</h1>
      {dead ? <p role="alert">{t('signIn.linkDead')}</p> : <p className="muted">{t('signIn.link')}</p>}
      {enter.error && !dead && <ProblemNote error={enter.error} />}
      {dead ? (
        <Action look="main" onClick={onNewLink}>
          {t('signIn.newLink')}
        </Action>
      ) : (
        <Action look="main" busy={enter.isPending} onClick={() => enter.mutate()}>
          {t('signIn.useLink')}
        </Action>
      )}
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../../http/contract/access.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { goOn, type Awaited } from './go-on.ts';

interface ProviderStepProps {
  /** What stood behind `?` when the browser came back. */
  answer: string;
  onAwaited: (awaited: Awaited) => void;
  onOtherWay: () => void;
}

/** Back from the office's own provider. The answer is good for one try, in this browser. */
export function ProviderStep({ answer, onAwaited, onOtherWay }: ProviderStepProps) {
  const { t } = useTranslation();
  const enter = useMutation({
    mutationFn: () => post<SignedIn>('/api/sign-in/provider', { answer }),
    onSuccess: goOn(onAwaited),
  });
  const { mutate } = enter;
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current) mutate();
    sent.current = true;
  }, [mutate]);
  return (
    <div className="form">
      <h1>{t('signIn.title')}</h1>
      {enter.error ? <ProblemNote error={enter.error} /> : <p role="status">{t('signIn.comingIn')}</p>}
      {enter.error && <Action onClick={onOtherWay}>{t('signIn.otherWay')}</Action>}
    </div>
  );
}

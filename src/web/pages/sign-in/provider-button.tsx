import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post, sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

/** To the office's own provider, where the installation has one. */
export function ProviderButton() {
  const { t } = useTranslation();
  const ways = useQuery({
    queryKey: ['ways-to-sign-in'],
    queryFn: ({ signal }) => sendRequest<{ provider: string | null }>('/api/sign-in/ways', { signal }),
    retry: false,
  });
  const go = useMutation({
    mutationFn: () => post<{ redirectTo: string }>('/api/sign-in/provider/start'),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  const name = ways.data?.provider ?? null;
  if (name === null) return null;
  return (
    <>
      <Action busy={go.isPending} onClick={() => go.mutate()}>
        {t('signIn.provider', { name })}
      </Action>
      {go.error && <ProblemNote error={go.error} />}
    </>
  );
}

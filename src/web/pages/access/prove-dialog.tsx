import '../../words/access-words.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProofWays } from '../../../http/contract/access.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { ProofCodeForm } from './proof-code-form.tsx';
import { provePasskey } from './prove-passkey.ts';

/** Asks for a factor that the person has: a passkey, a code from the app, or a mailed code where there is neither. */
export function ProveDialog({ onAnswer }: { onAnswer: (isProven: boolean) => void }) {
  const { t } = useTranslation('access');
  const query = useQuery({
    queryKey: ['proof-ways'],
    queryFn: () => sendRequest<ProofWays>('/api/proof'),
    gcTime: 0,
  });
  const onProven = (): void => onAnswer(true);
  return (
    <Dialog title={t('prove.title')} onClose={() => onAnswer(false)}>
      <div className="form">
        <p>{t('prove.why')}</p>
        <Loaded query={query} lines={2}>
          {({ ways }) => (
            <>
              {ways.includes('passkey') && <ByPasskey onProven={onProven} />}
              {ways.includes('code') && <ProofCodeForm way="code" label={t('codes.proof')} onProven={onProven} />}
              {ways.includes('mail') && <ByMail onProven={onProven} />}
            </>
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}

function ByPasskey({ onProven }: { onProven: () => void }) {
  const { t } = useTranslation('access');
  const show = useMutation({
    mutationFn: provePasskey,
    onSuccess: (outcome) => {
      if (outcome === 'shown') onProven();
    },
  });
  return (
    <div className="form">
      {show.error && <ProblemNote error={show.error} />}
      <div className="actions">
        <Action look="main" busy={show.isPending} onClick={() => show.mutate()}>
          {t('prove.passkey')}
        </Action>
      </div>
    </div>
  );
}

function ByMail({ onProven }: { onProven: () => void }) {
  const { t } = useTranslation('access');
  const ask = useMutation({ mutationFn: () => post('/api/proof/mail/request') });
  if (ask.isSuccess) {
    return (
      <>
        <p role="status">{t('prove.sent')}</p>
        <ProofCodeForm way="mail" label={t('prove.code')} onProven={onProven} />
      </>
    );
  }
  return (
    <div className="form">
      {ask.error && <ProblemNote error={ask.error} />}
      <div className="actions">
        <Action look="main" busy={ask.isPending} onClick={() => ask.mutate()}>
          {t('prove.send')}
        </Action>
      </div>
    </div>
  );
}

import '../../words/operator-words.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperatorState } from '../../../http/contract/operator.ts';
import { Problem } from '../../api/problem.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { Brand } from '../../shell/brand.tsx';
import { changeWords } from '../../words/start-words.ts';
import { OperatorFigures } from './operator-figures.tsx';
import './operator.css';

/** As with sign-in: the token lies in the fragment, is taken out of the address, and is used by a press. */
function takeToken(): string | null {
  const token = window.location.hash.slice(1);
  if (token !== '') window.history.replaceState(null, '', window.location.pathname);
  return token === '' ? null : token;
}

/** For whoever runs the installation, who belongs to no office. */
export function OperatorPage() {
  const { t, i18n } = useTranslation('operator');
  const { t: tShell } = useTranslation();
  const [token, setToken] = useState(takeToken);
  const enter = useMutation({
    mutationFn: () => post('/api/operator/enter', { token }),
    onSuccess: () => setToken(null),
  });
  const query = useQuery({
    queryKey: ['operator'],
    queryFn: ({ signal }) => sendRequest<OperatorState>('/api/operator/state', { signal }),
    enabled: token === null,
    refetchInterval: 30_000,
    retry: false,
  });
  useEffect(() => {
    document.title = `${t('title')} · Takt`;
  }, [t]);
  const other = i18n.language === 'en' ? 'nb' : 'en';
  const isClosed = query.error instanceof Problem && [401, 403].includes(query.error.facts.status);
  return (
    <main className="operator stack">
      <header className="operator-head">
        <p className="brand">
          <Brand />
        </p>
        <button type="button" className="link small" lang={other} onClick={() => void changeWords(other)}>
          {tShell('shell.otherLanguage')}
        </button>
      </header>
      <h1>{t(token === null ? 'title' : 'enterTitle')}</h1>
      {token !== null && (
        <div className="form">
          <p>{t('enter')}</p>
          {enter.error && <ProblemNote error={enter.error} />}
          <div className="actions">
            <Action look="main" busy={enter.isPending} onClick={() => enter.mutate()}>
              {t('open')}
            </Action>
          </div>
        </div>
      )}
      {token === null && isClosed && <p role="alert">{t('closed')}</p>}
      {token === null && !isClosed && (
        <>
          <p className="muted">{t('intro')}</p>
          <Loaded query={query} lines={8}>
            {(state) => <OperatorFigures state={state} />}
          </Loaded>
        </>
      )}
    </main>
  );
}

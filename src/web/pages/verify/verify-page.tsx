import '../../words/verify-words.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verified } from '../../../http/contract/verify.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { Brand } from '../../shell/brand.tsx';
import { changeWords } from '../../words/start-words.ts';
import { FileCard } from './file-card.tsx';
import { SealCard } from './seal-card.tsx';
import { Verdict } from './verdict.tsx';
import './verify.css';

/** For anybody: whether a sealed agreement is what was accepted. */
export function VerifyPage() {
  const { t, i18n } = useTranslation('verify');
  const { t: tShell } = useTranslation();
  const [name, setName] = useState('');
  const verify = useMutation({
    mutationFn: ({ file, fingerprint }: { file: File; fingerprint: string }) => {
      const query = fingerprint === '' ? '' : `?${new URLSearchParams({ fingerprint })}`;
      // Whatever the machine takes the file for, the bytes decide.
      const body = new Blob([file], { type: 'application/octet-stream' });
      return sendRequest<Verified>(`/api/verify${query}`, { method: 'POST', body });
    },
  });
  useEffect(() => {
    document.title = `${t('title')} · Takt`;
  }, [t]);
  const other = i18n.language === 'en' ? 'nb' : 'en';
  const { data } = verify;
  return (
    <main className="verify stack">
      <header className="verify-head">
        <p className="brand">
          <Brand />
        </p>
        <button type="button" className="link small" lang={other} onClick={() => void changeWords(other)}>
          {tShell('shell.otherLanguage')}
        </button>
      </header>
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      <div role="status" aria-busy={verify.isPending}>
        {data && <Verdict verified={data} name={name} />}
      </div>
      {verify.error && <ProblemNote error={verify.error} />}
      {data?.outcome === 'intact' && <SealCard seal={data.seal} />}
      <FileCard
        busy={verify.isPending}
        isAgain={verify.isSuccess}
        onRefused={verify.reset}
        onFile={(file, fingerprint) => {
          setName(file.name);
          verify.mutate({ file, fingerprint });
        }}
      />
      <Card title={t('proof')}>
        <div className="card-body stack">
          <p>{t('proves')}</p>
          <p>{t('provesNot')}</p>
          <p>{t('alone')}</p>
          <p>
            <code>npx takt verify FILE</code>
          </p>
        </div>
      </Card>
    </main>
  );
}

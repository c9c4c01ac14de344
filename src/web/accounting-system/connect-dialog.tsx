import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { CompanyChoice } from './company-choice.tsx';
import { connectLedger, findCompanies } from './ledger-requests.ts';

interface ConnectDialogProps {
  client: { id: string; name: string };
  onClose: () => void;
}

/** First the key, then the company among those that it opens: only the one with the client's organisation number can be taken. */
export function ConnectDialog({ client, onClose }: ConnectDialogProps) {
  const { t } = useTranslation('ledger');
  const { t: common } = useTranslation();
  const [token, setToken] = useState('');
  const [tried, setTried] = useState(false);
  const [slug, setSlug] = useState<string>();
  const find = useMutation({
    mutationFn: findCompanies,
    onSuccess: ({ companies }) => setSlug(companies.find(({ isClient }) => isClient)?.slug),
  });
  const connect = useAct({
    run: connectLedger,
    told: () => t('dialog.told', { name: client.name }),
    onDone: onClose,
  });
  const key = token.trim();
  const companies = find.data?.companies;
  const error = connect.error ?? find.error;
  return (
    <Dialog title={t('dialog.title', { name: client.name })} onClose={onClose}>
      <form
        className="form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (key === '' || find.isPending || connect.isPending) return;
          if (companies === undefined) find.mutate({ clientId: client.id, token: key });
          else if (slug !== undefined) connect.mutate({ clientId: client.id, token: key, companySlug: slug });
        }}
      >
        <TextInput
          // Hidden as it is typed, and no password of this site: the browser is not to keep it.
          type="password"
          autoComplete="off"
          label={t('dialog.key')}
          description={t('dialog.keyHint')}
          error={tried && key === '' ? t('dialog.keyMissing') : null}
          value={token}
          maxLength={500}
          data-autofocus
          onChange={(event) => {
            setToken(event.currentTarget.value);
            setSlug(undefined);
            find.reset();
          }}
        />
        {companies && <CompanyChoice companies={companies} chosen={slug} onChoose={setSlug} />}
        <p className="muted small">{t('dialog.price')}</p>
        {error && <ProblemNote error={error} />}
        <div className="actions">
          {companies === undefined ? (
            <Action type="submit" look="main" busy={find.isPending}>
              {t('dialog.find')}
            </Action>
          ) : (
            slug !== undefined && (
              <Action type="submit" look="main" busy={connect.isPending}>
                {t('dialog.save')}
              </Action>
            )
          )}
          <Action onClick={onClose}>{common('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

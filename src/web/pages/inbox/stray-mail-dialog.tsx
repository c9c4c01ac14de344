import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { oslo } from '../../words/oslo-date.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ClientChoice, type ChosenClient } from './client-choice.tsx';
import { giveStrayMail, setStrayMailAside } from './inbox-requests.ts';
import { strayMailQuery } from './inbox-queries.ts';

/** One mail at a time, the oldest first: whose it is, or nobody's. */
export function StrayMailDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const query = useQuery(strayMailQuery);
  return (
    <Dialog title={t('stray.title')} onClose={onClose}>
      <p className="muted">{t('stray.intro')}</p>
      <Loaded query={query} lines={3}>
        {({ mails }) =>
          mails.length === 0 ? (
            <p role="status">{t('stray.none')}</p>
          ) : (
            <ul className="stray-list">
              {mails.map((mail, index) => (
                <li key={mail.id}>
                  <p className="file-name">
                    <b>
                      <bdi>{mail.name}</bdi>
                    </b>
                  </p>
                  <p className="small muted file-name">
                    {t('stray.from', { address: mail.senderAddress })}
                    {!mail.senderVerified && ` (${t('stray.notVerified')})`},{' '}
                    {formats.shortDate(oslo(mail.firstArrivedAt))}
                  </p>
                  {index === 0 && <WhoseMail mailId={mail.id} />}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  );
}

function WhoseMail({ mailId }: { mailId: string }) {
  const { t } = useTranslation('inbox');
  const [client, setClient] = useState<ChosenClient>();
  const [tried, setTried] = useState(false);
  const give = useAct({ run: giveStrayMail, told: () => t('stray.given', { name: client?.name ?? '' }) });
  const aside = useAct({ run: setStrayMailAside, told: () => t('stray.wasSetAside') });
  const error = give.error ?? aside.error;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (client && !give.isPending) give.mutate({ id: mailId, clientId: client.id });
      }}
    >
      <ClientChoice chosen={client} error={tried && !client ? t('choosing.missing') : null} onChoose={setClient} />
      {error !== null && <ProblemNote error={error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={give.isPending}>
          {t('stray.give')}
        </Action>
        <Action busy={aside.isPending} onClick={() => aside.mutate({ id: mailId })}>
          {t('stray.setAside')}
        </Action>
      </div>
    </form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMobile } from '../../../texts/format-mobile.ts';
import { clientQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { ContactDialog } from '../client/contact-dialog.tsx';

/** Mends an address where it is missing or came back: the contact in question first. */
export function AddressPart({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const query = useQuery(clientQuery(clientId));
  const [mending, setMending] = useState(false);
  useKeys([{ key: 'n', words: t('tasks.keys.address'), run: () => setMending(true) }]);
  return (
    <Loaded query={query} lines={1}>
      {({ contacts }) => {
        const contact =
          contacts.find(({ bounced }) => bounced) ?? contacts.find(({ email }) => email === null) ?? contacts[0];
        return (
          <>
            {contact && (
              <p>
                <bdi>
                  <b>{contact.name}</b>
                </bdi>{' '}
                <span className="muted">{contact.email}</span>{' '}
                {contact.mobile !== null && (
                  <a href={`tel:${contact.mobile}`} className="link whole">
                    {t('tasks.call.number', { number: formatMobile(contact.mobile) })}
                  </a>
                )}
              </p>
            )}
            <div className="actions">
              <Action look="main" small hint="N" onClick={() => setMending(true)} wideOnPhone>
                {t('tasks.newAddress')}
              </Action>
            </div>
            {mending && <ContactDialog clientId={clientId} contact={contact} onClose={() => setMending(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { formatMobile } from '../../../texts/format-mobile.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ContactDialog } from './contact-dialog.tsx';

type Contact = ClientDetail['contacts'][number];

/** Who acts for the client, the responsible one first, and where messages go. */
export function ContactsCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [editing, setEditing] = useState<Contact | 'new'>();
  return (
    <Card title={t('client.contacts.title')}>
      {client.contacts.length === 0 ? (
        <EmptyNote words={t('client.contacts.none')}>
          <Action look="main" onClick={() => setEditing('new')}>
            {t('client.contacts.add')}
          </Action>
        </EmptyNote>
      ) : (
        <>
          <ul className="rows">
            {client.contacts.map((contact) => (
              <li key={contact.personId}>
                <div className="grow">
                  <bdi>{contact.name}</bdi>
                  <div className="under">
                    {formats.list(contact.scopes.map((scope) => formats.words.contactScopes[scope]))}
                  </div>
                  <div className="under contact-ways">
                    {contact.email !== null && (
                      <span>
                        {contact.email}
                        {contact.bounced && <span className="tag is-late">{t('client.contacts.bounced')}</span>}
                      </span>
                    )}
                    {contact.mobile !== null && (
                      <a href={`tel:${contact.mobile}`} className="link">
                        {formatMobile(contact.mobile)}
                      </a>
                    )}
                    {contact.email === null && contact.mobile === null && (
                      <span className="late">{t('clients.now.no-address')}</span>
                    )}
                  </div>
                </div>
                <Action
                  small
                  look="quiet"
                  onClick={() => setEditing(contact)}
                  label={t('client.contacts.changeOne', { name: contact.name })}
                >
                  {t('client.contacts.change')}
                </Action>
              </li>
            ))}
          </ul>
          <div className="card-foot">
            <Action small onClick={() => setEditing('new')}>
              {t('client.contacts.add')}
            </Action>
          </div>
        </>
      )}
      {editing && (
        <ContactDialog
          clientId={client.id}
          contact={editing === 'new' ? undefined : editing}
          others={client.contacts}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Card>
  );
}

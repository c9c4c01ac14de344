import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { addContact, changeContact, type ContactFields } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ContactActs } from './contact-acts.tsx';

type Contact = ClientDetail['contacts'][number];
type Scope = Contact['scopes'][number];
const scopes: readonly Scope[] = ['vouchers', 'payroll', 'agreement'];

interface ContactDialogProps {
  clientId: string;
  contact: Contact | undefined;
  /** All contacts of the client in their order; for one that is changed. */
  others?: readonly Contact[];
  onClose: () => void;
}

/** A contact's name, address and what the contact acts in. A new address is tried again with the next message. */
export function ContactDialog({ clientId, contact, others = [], onClose }: ContactDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [name, setName] = useState(contact?.name ?? '');
  const [email, setEmail] = useState(contact?.email ?? '');
  const [mobile, setMobile] = useState(contact?.mobile ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(contact?.scopes ?? ['vouchers']);
  const [tried, setTried] = useState(false);
  const save = useAct({
    run: (fields: ContactFields) =>
      contact === undefined
        ? addContact({ clientId, ...fields })
        : changeContact({ clientId, personId: contact.personId, ...fields }),
    told: (fields) => t('client.contacts.saved', { name: fields.name }),
    onDone: onClose,
  });
  const was = contact?.email ?? '';
  const isReplaced = was !== '' && email.trim().toLowerCase() !== was.toLowerCase();
  const faults = {
    name: name.trim() === '' ? t('fields.required') : null,
    way: email.trim() === '' && mobile.trim() === '' ? t('client.contacts.wayMissing') : null,
    scopes: chosen.length === 0 ? t('client.contacts.scopeMissing') : null,
  };
  return (
    <Dialog title={t(contact === undefined ? 'client.contacts.add' : 'client.contacts.changeTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (faults.name ?? faults.way ?? faults.scopes ?? (save.isPending || null)) return;
          save.mutate({
            name: name.trim(),
            email: email.trim() === '' ? null : email.trim(),
            mobile: mobile.trim() === '' ? null : mobile.trim(),
            scopes: scopes.filter((scope) => chosen.includes(scope)),
          });
        }}
      >
        {contact?.bounced && <p className="late">{t('client.contacts.bouncedHint')}</p>}
        <TextInput
          label={t('client.contacts.name')}
          value={name}
          maxLength={200}
          autoComplete="off"
          data-autofocus={contact === undefined}
          error={tried ? faults.name : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('client.contacts.email')}
          description={isReplaced ? t('client.contacts.newAddress') : undefined}
          type="email"
          value={email}
          maxLength={320}
          autoComplete="off"
          data-autofocus={contact !== undefined}
          error={tried ? faults.way : null}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t('client.contacts.mobile')}
          type="tel"
          value={mobile}
          maxLength={30}
          autoComplete="off"
          onChange={(event) => setMobile(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('client.contacts.scopes')}
          value={[...chosen]}
          onChange={setChosen}
          error={tried ? faults.scopes : null}
        >
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} mt={8} label={formats.capitalise(formats.words.contactScopes[scope])} />
          ))}
        </Checkbox.Group>
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('shell.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
      {contact && <ContactActs clientId={clientId} contact={contact} contacts={others} onDone={onClose} />}
    </Dialog>
  );
}

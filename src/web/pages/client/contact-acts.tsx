import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { orderContacts, removeContact, revokeLink } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

type Contact = ClientDetail['contacts'][number];

interface ContactActsProps {
  clientId: string;
  contact: Contact;
  contacts: readonly Contact[];
  onDone: () => void;
}

/** What can be done with a contact besides changing it: who is first, the link, and taking the contact away. */
export function ContactActs({ clientId, contact, contacts, onDone }: ContactActsProps) {
  const { t } = useTranslation();
  const { personId, name } = contact;
  const place = { clientId, personId };
  const first = useAct({
    run: () => {
      const rest = contacts.filter((other) => other.personId !== personId).map((other) => other.personId);
      return orderContacts({ clientId, personIds: [personId, ...rest] });
    },
    told: () => t('client.contacts.madeFirst', { name }),
    onDone,
  });
  const revoke = useAct({
    run: () => revokeLink(place),
    told: () => t('client.contacts.revoked', { name }),
    onDone,
  });
  const remove = useAct({
    run: () => removeContact(place),
    told: () => t('client.contacts.removed', { name }),
    onDone,
  });
  const error = first.error ?? revoke.error ?? remove.error;
  return (
    <div className="stack other-acts">
      {error && <ProblemNote error={error} />}
      <div className="actions">
        {contacts[0] !== undefined && contacts[0].personId !== personId && (
          <Action small busy={first.isPending} onClick={() => first.mutate()}>
            {t('client.contacts.first')}
          </Action>
        )}
        <Action small busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('client.contacts.revoke')}
        </Action>
        <Action small busy={remove.isPending} onClick={() => remove.mutate()}>
          {t('client.contacts.remove')}
        </Action>
      </div>
    </div>
  );
}

import type { HoursWonView } from '../../../http/contract/hours-won.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { ContactRow } from './contact-row.tsx';
import { useOffer } from './use-offer.ts';
import { useWonWords } from './use-won-words.ts';

/** Whom to get in touch with, why, and one press to offer a time. Who is left out is counted and not named. */
export function ContactsCard({ view }: { view: HoursWonView }) {
  const { t } = useWonWords();
  const { staff } = useSession();
  const offer = useOffer();
  const { contacts, contactsMore, leftOut, whose } = view;
  const notes = [
    contactsMore > 0 && t('contacts.more', { count: contactsMore }),
    leftOut.meeting > 0 && t('contacts.meeting', { count: leftOut.meeting }),
    leftOut.conflict > 0 && t('contacts.conflict', { count: leftOut.conflict }),
  ].filter((note) => note !== false);
  return (
    <Card title={t('contacts.title')}>
      {offer.error && <ProblemNote error={offer.error} />}
      {contacts.length === 0 ? (
        <EmptyNote words={t('contacts.none')} />
      ) : (
        <ul className="won-contacts">
          {contacts.map((contact) => (
            <ContactRow
              key={contact.clientId}
              contact={contact}
              showsLead={whose === 'office'}
              mayOffer={staff.role !== 'assistant'}
              busy={offer.busy}
              onOffer={offer.give}
            />
          ))}
        </ul>
      )}
      {notes.length > 0 && <div className="card-foot">{notes.join(' ')}</div>}
    </Card>
  );
}

import { Link } from '@tanstack/react-router';
import type { ContactOffer, ContactReasonShown, ContactShown } from '../../../http/contract/hours-won.ts';
import { Action } from '../../design/action.tsx';
import { useWonWords } from './use-won-words.ts';

interface ContactRowProps {
  contact: ContactShown;
  /** Of everybody's clients; among one's own it is oneself. */
  showsLead: boolean;
  mayOffer: boolean;
  busy: boolean;
  onOffer: (offered: { clientId: string; offer: ContactOffer }) => void;
}

/** One client: the reasons, and what one press does. */
export function ContactRow({ contact, showsLead, mayOffer, busy, onOffer }: ContactRowProps) {
  const { t, range, place } = useWonWords();
  const { clientId, name, leadName, reasons, offer } = contact;
  return (
    <li>
      <div className="won-contact-head">
        <div>
          <Link to="/clients/$clientId" params={{ clientId }}>
            <b>{name}</b>
          </Link>
          {showsLead && <span className="small muted"> {t('contacts.lead', { name: leadName })}</span>}
        </div>
        {mayOffer && offer !== null && (
          <Action small busy={busy} onClick={() => onOffer({ clientId, offer })}>
            {t('contacts.offer')} <span className="unseen">{t('contacts.offerTo', { name })}</span>
          </Action>
        )}
      </div>
      {reasons.map((reason) => (
        <Reason key={reason.of} reason={reason} />
      ))}
      {mayOffer && (
        <p className="small muted">
          {offer === null
            ? t('contacts.cannot')
            : t('contacts.offered', {
                person: offer.personName,
                range: range(offer.fromOn, offer.toOn),
                minutes: offer.lengthMinutes,
                place: place(offer.place),
                agenda: offer.agenda.map(({ words }) => words).join('; '),
              })}
        </p>
      )}
    </li>
  );
}

/** A reason opens to what it is made of, where that is more than it says itself. */
function Reason({ reason }: { reason: ContactReasonShown }) {
  const { t, formats, reason: say } = useWonWords();
  if (reason.of !== 'volume-growing') return <p>{say(reason)}</p>;
  return (
    <div>
      <p>{say(reason)}</p>
      <details className="small">
        <summary>{t('reasons.volumeShow')}</summary>
        <ul>
          {reason.made.map(({ period, files, before }) => (
            <li key={period.startOn}>
              {t('reasons.volumeOf', {
                period: formats.capitalise(formats.period(period)),
                files: formats.number(files),
                before: formats.number(before.files),
              })}
            </li>
          ))}
        </ul>
        <p className="muted">{t('reasons.volumeNote')}</p>
      </details>
    </div>
  );
}

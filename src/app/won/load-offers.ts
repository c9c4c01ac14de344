import { sql } from 'kysely';
import type { Language } from '../../db/tables.ts';
import { addWorkingDays } from '../../domain/kernel/index.ts';
import type { MeetingPlace } from '../../domain/meeting/index.ts';
import type { ProposedContact } from '../../domain/won/index.ts';
import type { ContactOffer, ContactShown } from '../../http/contract/hours-won.ts';
import { contactAgenda } from '../../texts/meeting/contact-agenda.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The days that one press offers: from so many working days ahead, for two weeks. */
const firstWorkingDays = 3;
const rangeWorkingDays = 10;
const lengthMinutes = 45;

interface Row {
  clientId: string;
  name: string;
  leadId: string;
  leadName: string;
  leadWorks: boolean;
  contact: { id: string; name: string; mobile: string | null; language: Language } | null;
  place: MeetingPlace | null;
}

/**
 * What one press offers each client: its first contact that mail reaches, with its lead, where the two met last; else where the lead met others at the office or in a video room; else on
 * the contact's phone. None where nothing of it is known: then a person says where.
 */
export async function loadOffers(
  scope: OfficeScope,
  contacts: readonly ProposedContact[],
): Promise<Map<string, Pick<ContactShown, 'name' | 'leadName' | 'offer'>>> {
  const reasonsOf = new Map(contacts.map(({ clientId, reasons }) => [clientId, reasons]));
  const { rows } = await sql<Row>`
    select c.id as "clientId", c.name, s.id as "leadId", s.name as "leadName", s.active as "leadWorks",
      (select json_build_object('id', p.id, 'name', p.name, 'mobile', p.mobile, 'language', p.language)
        from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
        where k.office_id = c.office_id and k.client_id = c.id and p.email is not null and p.email_bounced_at is null
        order by k.place, p.id limit 1) as contact,
      coalesce(
        (select m.place from meeting m where m.office_id = c.office_id and m.client_id = c.id and m.place is not null
          order by m.made_at desc, m.id limit 1),
        (select m.place from meeting m where m.office_id = c.office_id and m.place ->> 'kind' = 'office'
          order by m.made_at desc, m.id limit 1)) as place
    from client c join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.active and c.id = any(${[...reasonsOf.keys()]}::uuid[])`.execute(
    scope.trx,
  );
  return new Map(
    rows.map((row) => [
      row.clientId,
      { name: row.name, leadName: row.leadName, offer: toOffer(scope, row, reasonsOf.get(row.clientId)!) },
    ]),
  );
}

function toOffer(scope: OfficeScope, row: Row, reasons: ProposedContact['reasons']): ContactOffer | null {
  const { contact, leadId, leadName, leadWorks } = row;
  const place = row.place ?? phoneOf(contact?.mobile ?? null);
  if (contact === null || place === null || !leadWorks) return null;
  const fromOn = addWorkingDays(scope.today, firstWorkingDays);
  return {
    personId: contact.id,
    personName: contact.name,
    hostId: leadId,
    hostName: leadName,
    purpose: reasons.some(({ of }) => of === 'review-due') ? 'review' : 'other',
    lengthMinutes,
    place,
    agenda: contactAgenda(reasons, contact.language),
    fromOn,
    toOn: addWorkingDays(fromOn, rangeWorkingDays),
  };
}

function phoneOf(mobile: string | null): MeetingPlace | null {
  return mobile !== null && /^\+[1-9]\d{6,14}$/.test(mobile) ? { kind: 'phone', number: mobile } : null;
}

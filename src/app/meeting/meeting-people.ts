import { sql } from 'kysely';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import type { MeetingParties } from '../../texts/meeting/place-in-words.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Who meets whom, with what mails and calendars of a meeting are made of. */
export interface MeetingPeople {
  office: { name: string; email: string; settings: OfficeSettings };
  host: { id: string; name: string; email: string; language: Language };
  client: { id: string; name: string; orgnr: string | null; leadId: string };
  attendee: { id: string; name: string; language: Language };
}

export async function loadMeetingPeople(
  scope: OfficeScope,
  meetingIds: readonly string[],
): Promise<Map<string, MeetingPeople>> {
  const { rows } = await sql<MeetingPeople & { meetingId: string }>`
    select m.id as "meetingId",
      json_build_object('name', o.name, 'email', o.email, 'settings', o.settings) as office,
      json_build_object('id', s.id, 'name', s.name, 'email', s.email, 'language', s.language) as host,
      json_build_object('id', c.id, 'name', c.name, 'orgnr', c.orgnr, 'leadId', c.lead_id) as client,
      json_build_object('id', p.id, 'name', p.name, 'language', p.language) as attendee
    from meeting m join office o on o.id = m.office_id
    join staff s on s.office_id = m.office_id and s.id = m.host_id
    join client c on c.office_id = m.office_id and c.id = m.client_id
    join person p on p.office_id = m.office_id and p.id = m.attendee_id
    where m.office_id = ${scope.officeId} and m.id = any(${meetingIds}::uuid[])`.execute(scope.trx);
  return new Map(rows.map(({ meetingId, ...people }) => [meetingId, people]));
}

export function partiesOf({ office, host, client, attendee }: MeetingPeople): MeetingParties {
  return { officeName: office.name, hostName: host.name, clientName: client.name, attendeeName: attendee.name };
}

import { sql } from 'kysely';
import { payrollDocuments, type DutyClause } from '../../domain/agreement/index.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { Ladders } from '../../domain/reminder/index.ts';
import type { ContactScope, Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface Recipient {
  personId: string;
  name: string;
  email: string | null;
  mobile: string | null;
  language: Language;
  scopes: ContactScope[];
  bouncedAt: Instant | null;
}

/** What the reminders need to know of a client. */
export interface ClientToRemind {
  id: string;
  name: string;
  orgnr: string | null;
  leadId: string;
  leadName: string;
  leadEmail: string;
  consumer: boolean;
  pausedUntilOn: CalendarDate | null;
  /** Whose own ladders there are; those of single duties by agreement and clause. */
  ladders: {
    office: Ladders | null;
    client: Ladders | null;
    duties: Readonly<Record<string, Readonly<Record<string, Ladders>>>> | null;
  };
  /** In order of responsibility. */
  contacts: Recipient[];
}

export async function loadClientsToRemind(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<Map<string, ClientToRemind>> {
  if (clientIds.length === 0) return new Map();
  const { rows } = await sql<ClientToRemind>`
    select c.id, c.name, c.orgnr, c.lead_id as "leadId", s.name as "leadName", s.email as "leadEmail", c.consumer,
      c.paused_until_on as "pausedUntilOn",
      json_build_object('office', o.settings -> 'ladders', 'client', c.ladders, 'duties',
        (select json_object_agg(a.id, a.ladders) from agreement a
          where a.office_id = c.office_id and a.client_id = c.id and a.ladders is not null)) as ladders,
      coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'mobile', p.mobile,
          'language', p.language, 'scopes', k.scopes, 'bouncedAt', p.email_bounced_at) order by k.place, p.id)
        from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
        where k.office_id = c.office_id and k.client_id = c.id), '[]') as contacts
    from client c join staff s on s.office_id = c.office_id and s.id = c.lead_id join office o on o.id = c.office_id
    where c.office_id = ${scope.officeId} and c.id = any(${clientIds}::uuid[]) and c.active`.execute(scope.trx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A clause that asks for payroll material only goes to whoever answers for payroll. */
export function scopeOf(clause: DutyClause): ContactScope {
  return clause.items.every((item) => payrollDocuments.has(item.document)) ? 'payroll' : 'vouchers';
}

/** The responsible contact for a duty; the deputy where the first cannot be reached by e-mail. Absent when nobody can. */
export function findRecipient(client: ClientToRemind, clause: DutyClause | undefined): Recipient | undefined {
  const scope = clause && scopeOf(clause);
  const answering = client.contacts.filter((contact) => scope !== undefined && contact.scopes.includes(scope));
  const candidates = answering.length > 0 ? answering : client.contacts;
  return candidates.find((contact) => contact.email !== null && contact.bouncedAt === null);
}

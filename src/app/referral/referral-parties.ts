import { sql } from 'kysely';
import type { ContactScope, Language, OfficeSettings } from '../../db/tables.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface ReferralContact {
  personId: string;
  name: string;
  email: string | null;
  mobile: string | null;
  language: Language;
  scopes: ContactScope[];
  bouncedAt: Instant | null;
}

/** Everybody that a referral speaks of, but for the partner offices. */
export interface ReferralParties {
  office: { name: string; orgnr: string; settings: OfficeSettings };
  client: {
    id: string;
    name: string;
    orgnr: string | null;
    language: Language;
    startOn: CalendarDate;
    active: boolean;
  };
  lead: { id: string; name: string; email: string };
  /** In order of responsibility. */
  contacts: ReferralContact[];
  /** The change of course that is under way. */
  courseId: string | null;
  /** A year that both tried is over. */
  triedAYear: boolean;
  /** The last day of the work where notice was given. */
  lastOn: CalendarDate | null;
  /** The accounting system that Takt is connected to. */
  system: string | null;
}

export async function loadReferralParties(scope: OfficeScope, clientId: string): Promise<ReferralParties | undefined> {
  const { rows } = await sql<ReferralParties>`
    select jsonb_build_object('name', o.name, 'orgnr', o.orgnr, 'settings', o.settings) as office,
      jsonb_build_object('id', c.id, 'name', c.name, 'orgnr', c.orgnr, 'language', c.language, 'startOn', c.start_on, 'active', c.active) as client,
      jsonb_build_object('id', s.id, 'name', s.name, 'email', s.email) as lead,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'mobile', p.mobile,
          'language', p.language, 'scopes', k.scopes, 'bouncedAt', p.email_bounced_at) order by k.place, p.id)
        from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
        where k.office_id = c.office_id and k.client_id = c.id), '[]') as contacts,
      (select k.id from course k where k.office_id = c.office_id and k.client_id = c.id and k.decision = 'talk' and k.ended_at is null) as "courseId",
      exists (select from trial_year y where y.office_id = c.office_id and y.client_id = c.id
        and coalesce(y.ended_on, y.last_on) < ${scope.today}::date) as "triedAYear",
      (select h.last_on from handover h where h.office_id = c.office_id and h.client_id = c.id and h.ended_at is null
        and h.last_on >= ${scope.today}::date order by h.last_on limit 1) as "lastOn",
      (select initcap(l.system) from ledger_connection l where l.office_id = c.office_id and l.client_id = c.id
        and l.disconnected_at is null limit 1) as system
    from client c
    join office o on o.id = c.office_id
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0];
}

/** Whoever answers for the agreement answers for what the office may tell of the client; where nobody does, the first. */
export function findAnsweringContact({ contacts }: Pick<ReferralParties, 'contacts'>): ReferralContact | undefined {
  return answeringContacts(contacts)[0];
}

/** Whoever can answer for the client here. */
export function answeringContacts(contacts: readonly ReferralContact[]): readonly ReferralContact[] {
  const named = contacts.filter(({ scopes }) => scopes.includes('agreement'));
  return named.length > 0 ? named : contacts;
}

/** What somebody is called is no word of blame, and no forbidden one. */
export function namesOf({ office, client, lead, contacts }: ReferralParties): string[] {
  return [office.name, client.name, lead.name, ...contacts.map(({ name }) => name)];
}

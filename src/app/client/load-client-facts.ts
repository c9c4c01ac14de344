import { sql } from 'kysely';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Beat, ClientDetail } from '../../http/contract/office.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { groupOfClient } from './group-of-client.ts';

/** What is stored of a client beside its duties. */
export interface ClientFacts {
  client: Pick<
    ClientDetail,
    'id' | 'name' | 'orgnr' | 'form' | 'leadId' | 'leadName' | 'consumer' | 'pausedUntilOn' | 'startOn' | 'group'
  >;
  contacts: ClientDetail['contacts'];
  agreement:
    (Omit<NonNullable<ClientDetail['agreement']>, 'clauses' | 'agreedLadders'> & { terms: AgreementTerms }) | null;
  /** The state of each duty's surcharge lines, by the key of their charge. */
  lines: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What the client said the day would be, for answers that wait, and in which words more days were asked for. */
  expectedOn: ReadonlyMap<string, CalendarDate>;
  extensionWords: ReadonlyMap<string, string>;
}

interface Row {
  client: ClientFacts['client'];
  contacts: ClientFacts['contacts'] | null;
  agreement: ClientFacts['agreement'];
  lines: { obligation: string; charge: string; state: string }[] | null;
  answers: { id: string; on: CalendarDate }[] | null;
  extensions: { id: string; words: string }[] | null;
}

/** In one statement; undefined where the office has no such client. */
export async function loadClientFacts(scope: OfficeScope, clientId: string): Promise<ClientFacts | undefined> {
  const { officeId, today } = scope;
  const { rows } = await sql<Row>`
    select jsonb_build_object('id', c.id, 'name', c.name, 'orgnr', c.orgnr, 'form', c.form, 'leadId', c.lead_id,
        'leadName', s.name, 'consumer', c.consumer, 'startOn', c.start_on,
        'group', ${groupOfClient},
        'pausedUntilOn', case when c.paused_until_on >= ${today} then c.paused_until_on end) as client,
      (select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'mobile', p.mobile,
          'scopes', k.scopes, 'place', k.place, 'bounced', p.email_bounced_at is not null) order by k.place, p.name, p.id)
        from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
        where k.office_id = ${officeId} and k.client_id = c.id) as contacts,
      (select jsonb_build_object('id', a.id, 'version', v.version, 'basis', v.basis, 'acceptedOn', v.accepted_on,
          'signerName', v.signer_name, 'hasFile', v.file_sha256 is not null, 'terms', v.terms)
        from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
        where a.office_id = ${officeId} and a.client_id = c.id and a.ended_on is null
        order by a.created_at desc, a.id desc, v.version desc limit 1) as agreement,
      (select jsonb_agg(jsonb_build_object('obligation', l.obligation_id, 'charge', l.charge_key, 'state', l.state))
        from surcharge_line l where l.office_id = ${officeId} and l.client_id = c.id and l.state <> 'withdrawn'
          and l.obligation_id is not null) as lines,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'on', a.expected_on)) from answer a
        join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
        where a.office_id = ${officeId} and o.client_id = c.id and a.expected_on is not null) as answers,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'words', e.words)) from extension_request e
        join obligation o on o.office_id = e.office_id and o.id = e.obligation_id
        where e.office_id = ${officeId} and o.client_id = c.id and e.words is not null and e.decision = 'waiting') as extensions
    from client c join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${officeId} and c.id = ${clientId}`.execute(scope.trx);
  const [row] = rows;
  if (!row) return undefined;
  return {
    client: row.client,
    contacts: row.contacts ?? [],
    agreement: row.agreement,
    lines: new Map(
      [...Map.groupBy(row.lines ?? [], ({ obligation }) => obligation)].map(([obligation, lines]) => [
        obligation,
        new Map(lines.map(({ charge, state }) => [charge, state])),
      ]),
    ),
    expectedOn: new Map((row.answers ?? []).map(({ id, on }) => [id, on])),
    extensionWords: new Map((row.extensions ?? []).map(({ id, words }) => [id, words])),
  };
}

/** The coin of a duty with lines: what costs goes before what was free. */
export function coinOf(lines: ReadonlyMap<string, string> | undefined): Beat['coin'] {
  if (!lines || lines.size === 0) return null;
  const states = [...lines.values()];
  return (['approved', 'proposed', 'resting'] as const).find((state) => states.includes(state)) ?? 'free';
}

import { sql } from 'kysely';
import type { OfficeScope } from '../../../src/app/office/office-scope.ts';
import type { TheirDutyRow, TheirOffice, TheirPromiseRow, TheirTerms } from './their-office.ts';

/** One client as the office's export has it beside the record. */
export interface TheirClient {
  id: string;
  active: boolean;
  ladders: TheirOffice['ladders'];
  duties: (TheirDutyRow & { aim: boolean })[];
  promises: TheirPromiseRow[];
  /** Duties for which a surcharge is proposed. */
  proposed: string[];
  versions: { agreement_id: string; version: number; terms: TheirTerms }[];
}

export function theirOffice({ today, zone, closures }: OfficeScope, client: TheirClient): TheirOffice {
  return {
    today,
    zone,
    closures,
    duties: client.duties,
    promises: client.promises,
    terms: new Map(client.versions.map((row) => [`${row.agreement_id} ${row.version}`, row.terms])),
    ladders: client.active ? client.ladders : null,
  };
}

/** The rows that an export has beside the record: duties, promised reports and agreed texts, and by which ladders the client is reminded. */
export async function loadTheirClients({ trx, officeId }: OfficeScope): Promise<TheirClient[]> {
  const { rows } = await sql<TheirClient>`
    select c.id, c.active,
      json_build_object('office', f.settings -> 'ladders', 'client', c.ladders, 'duties', (select json_object_agg(a.id, a.ladders)
        from agreement a where a.office_id = c.office_id and a.client_id = c.id and a.ladders is not null)) as ladders,
      (select coalesce(json_agg(to_json(o)), '[]') from obligation o where o.office_id = c.office_id and o.client_id = c.id) as duties,
      (select coalesce(json_agg(to_json(r)), '[]') from promised_report r where r.office_id = c.office_id and r.client_id = c.id) as promises,
      (select coalesce(json_agg(json_build_object('agreement_id', v.agreement_id, 'version', v.version, 'terms', v.terms)), '[]')
        from agreement_version v join agreement a on a.office_id = v.office_id and a.id = v.agreement_id
        where a.office_id = c.office_id and a.client_id = c.id) as versions,
      array(select distinct l.obligation_id from surcharge_line l
        where l.office_id = c.office_id and l.client_id = c.id and l.state = 'proposed' and l.obligation_id is not null) as proposed
    from client c join office f on f.id = c.office_id where c.office_id = ${officeId} order by c.id`.execute(trx);
  return rows;
}

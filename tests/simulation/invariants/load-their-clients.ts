import { sql } from 'kysely';
import type { OfficeScope } from '../../../src/app/office/office-scope.ts';
import { exportRecord } from '../../../src/app/record/export-record.ts';
import { readTheirRecord, type TheirRecord } from './read-their-record.ts';
import type { TheirDutyRow, TheirEvent, TheirOffice, TheirPromiseRow, TheirTerms } from './their-office.ts';

/** One client as the office's export has it: the record, read once, and what is beside it. */
export interface TheirClient {
  id: string;
  events: readonly TheirEvent[];
  office: TheirOffice;
  record: TheirRecord;
  /** Clauses by which something is delivered elsewhere, or only aimed at a day. */
  unseenClauses: ReadonlySet<string>;
  /** Duties for which a surcharge is proposed. */
  proposed: readonly string[];
}

export async function loadTheirClients(scope: OfficeScope): Promise<TheirClient[]> {
  const clients: TheirClient[] = [];
  for (const rows of await loadRows(scope)) {
    const exported = await exportRecord(scope, { clientId: rows.id });
    if (!exported) throw new Error(`client ${rows.id} has no record`);
    const { events } = exported;
    const office = toOffice(scope, rows);
    const unseen = rows.duties.filter(({ channel, aim }) => channel !== 'takt' || aim);
    clients.push({
      id: rows.id,
      events,
      office,
      record: readTheirRecord(events, office),
      unseenClauses: new Set(unseen.map((duty) => duty.clause_key)),
      proposed: rows.proposed,
    });
  }
  return clients;
}

interface ClientRows {
  id: string;
  active: boolean;
  ladders: TheirOffice['ladders'];
  duties: (TheirDutyRow & { aim: boolean })[];
  promises: TheirPromiseRow[];
  versions: { agreement_id: string; version: number; terms: TheirTerms }[];
  proposed: string[];
}

function toOffice({ today, zone, closures }: OfficeScope, rows: ClientRows): TheirOffice {
  const { duties, promises, versions, active, ladders } = rows;
  const terms = new Map(versions.map((row) => [`${row.agreement_id} ${row.version}`, row.terms]));
  return { today, zone, closures, duties, promises, terms, ladders: active ? ladders : null };
}

/** The rows that an export has beside the record: duties, promised reports and agreed texts, and by which ladders the client is reminded. */
async function loadRows({ trx, officeId }: OfficeScope): Promise<ClientRows[]> {
  const { rows } = await sql<ClientRows>`
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

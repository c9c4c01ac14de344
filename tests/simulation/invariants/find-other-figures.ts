import { sql } from 'kysely';
import { loadConductDuties } from '../../../src/app/conduct/load-conduct-duties.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../../../src/app/office/office-scope.ts';
import { exportRecord } from '../../../src/app/record/export-record.ts';
import { deriveConduct, type Conduct, type OfficeLateness } from '../../../src/domain/conduct/index.ts';
import { listOnce, recountConduct, type RecountedConduct } from './recount-conduct.ts';
import {
  recountOfficeDates,
  slipText,
  type TheirDutyRow,
  type TheirOffice,
  type TheirPromiseRow,
  type TheirTerms,
} from './recount-office-dates.ts';

/** Figures of any client of an office that are not what the exported record gives when it is counted a second time. */
export async function findOtherFigures(context: AppContext, officeId: string): Promise<string[]> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    const clients = await loadClients(scope);
    const found: string[] = [];
    const duties = await loadConductDuties(
      scope,
      clients.map(({ id }) => id),
    );
    for (const client of clients) {
      const { id } = client;
      const shown = deriveConduct(duties.get(id)!, scope.today);
      const record = await exportRecord(scope, { clientId: id });
      if (!record) throw new Error(`client ${id} has no record`);
      const { today, closures } = scope;
      const counted = recountConduct(record.events, {
        today,
        closures,
        unseenClauses: new Set(
          client.duties.filter(({ channel, aim }) => channel !== 'takt' || aim).map((duty) => duty.clause_key),
        ),
        officeSlips: recountOfficeDates(record.events, theirOffice(scope, client)),
      });
      found.push(...differences(shown, counted).map((what) => `client ${id}: ${what}`));
    }
    return found;
  });
}

function differences(
  { complete, grade, office, ...shown }: Conduct,
  { first, of, grade: recounted, officeLate, officeInTime, ...counted }: RecountedConduct,
): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['complete the first time', `${complete.first} of ${complete.of}`, `${first} of ${of}`],
    ['the grade', grade.graded ? grade.letter : null, recounted],
    ['what the office was late with', listOnce(office.late.map(asTheirs)), officeLate],
    ["the office's own dates kept", office.inTime, officeInTime],
    ...Object.entries(counted).map(([figure, value]): [string, unknown, unknown] => [
      figure,
      shown[figure as keyof typeof counted],
      value,
    ]),
  ];
  return pairs.flatMap(([figure, is, should]) =>
    is === should ? [] : [`${figure} is ${String(is)}, and by the record ${String(should)}`],
  );
}

function asTheirs(late: OfficeLateness): string {
  return slipText(
    late.slip,
    late.dueOn,
    late.doneOn,
    late.slip === 'report-late' ? `${late.report} ${late.promiseId}` : undefined,
  );
}

interface ExportedClient {
  id: string;
  active: boolean;
  ladders: TheirOffice['ladders'];
  duties: (TheirDutyRow & { aim: boolean })[];
  promises: TheirPromiseRow[];
  versions: { agreement_id: string; version: number; terms: TheirTerms }[];
}

function theirOffice({ today, zone, closures }: OfficeScope, client: ExportedClient): TheirOffice {
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
async function loadClients({ trx, officeId }: OfficeScope): Promise<ExportedClient[]> {
  const { rows } = await sql<ExportedClient>`
    select c.id, c.active,
      json_build_object('office', f.settings -> 'ladders', 'client', c.ladders, 'duties', (select json_object_agg(a.id, a.ladders)
        from agreement a where a.office_id = c.office_id and a.client_id = c.id and a.ladders is not null)) as ladders,
      (select coalesce(json_agg(to_json(o)), '[]') from obligation o where o.office_id = c.office_id and o.client_id = c.id) as duties,
      (select coalesce(json_agg(to_json(r)), '[]') from promised_report r where r.office_id = c.office_id and r.client_id = c.id) as promises,
      (select coalesce(json_agg(json_build_object('agreement_id', v.agreement_id, 'version', v.version, 'terms', v.terms)), '[]')
        from agreement_version v join agreement a on a.office_id = v.office_id and a.id = v.agreement_id
        where a.office_id = c.office_id and a.client_id = c.id) as versions
    from client c join office f on f.id = c.office_id where c.office_id = ${officeId} order by c.id`.execute(trx);
  return rows;
}

import { sql } from 'kysely';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/**
 * Records that a person opened the first screen after a reminder about this company: once for each reminder, so at most once a day. It is all
 * that "opened" ever means, since no message carries a tracking picture.
 */
export async function notePageVisit(scope: OfficeScope, clientId: string): Promise<{ noted: boolean }> {
  if (!(await isFirstVisitAfterReminder(scope, clientId))) return { noted: false };
  // The page may be open twice: whoever holds the head of the record looks again.
  await sql`select 1 from record_head where office_id = ${scope.officeId} and client_id = ${clientId} for update`.execute(
    scope.trx,
  );
  if (!(await isFirstVisitAfterReminder(scope, clientId))) return { noted: false };
  await appendRecord(scope, [{ clientId, kind: 'page-visited', data: { visitedOn: scope.today } }]);
  return { noted: true };
}

async function isFirstVisitAfterReminder(scope: OfficeScope, clientId: string): Promise<boolean> {
  const personId = personOf(scope);
  const { rows } = await sql<{ first: boolean }>`
    select exists (select from message m
      where m.office_id = ${scope.officeId} and m.person_id = ${personId} and m.chasing and m.status = 'accepted'
        and m.answered_at > coalesce((select max(e.at) from record_event e where e.office_id = m.office_id
          and e.client_id = ${clientId} and e.kind = 'page-visited' and e.data ->> 'person' = ${personId}), '-infinity')
        and exists (select from message_obligation mo
          join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
          where mo.office_id = m.office_id and mo.message_id = m.id and o.client_id = ${clientId})) as first`.execute(
    scope.trx,
  );
  return rows[0]!.first;
}

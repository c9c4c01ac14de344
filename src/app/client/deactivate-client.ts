import { sql } from 'kysely';
import { revokePersonLinkIn } from '../access/person-link.ts';
import { cancelDuties } from '../agreement/cancel-duties.ts';
import { endCourse, findStandingCourse } from '../course/standing-course.ts';
import { noteAccessClosed } from '../handover/note-access-closed.ts';
import { cancelMeetingsOf } from '../meeting/release-meetings.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { stopReferralOf } from '../referral/end-referral.ts';
import { cancelPromisedReports } from '../report/cancel-promised-reports.ts';
import { closeClientTasks } from '../task/close-client-tasks.ts';
import { findClientToChange } from './find-client.ts';

/**
 * The client leaves: open duties and promises fall away, agreements end today, tasks are closed, and whoever acts for no other client of the office loses the
 * way in. What was delivered, decided and recorded stands.
 */
export async function deactivateClient(
  scope: OfficeScope,
  clientId: string,
): Promise<{ deactivated: true; cancelled: number } | { refused: 'not-found' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  await cancelMeetingsOf(scope, clientId);
  await stopReferralOf(scope, clientId);
  const open = await scope.trx
    .selectFrom('obligation')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', 'not in', ['delivered', 'cancelled'])
    .execute();
  const cancelled = await cancelDuties(
    scope,
    open.map((duty) => duty.id),
    'client-left',
  );
  await cancelPromisedReports(scope, [clientId]);
  const agreements = await scope.trx
    .updateTable('agreement')
    .set({ ended_on: scope.today })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('ended_on', 'is', null)
    .returning('id')
    .execute();
  await scope.trx
    .updateTable('client')
    .set({ active: false, paused_until_on: null })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .execute();
  await noteAccessClosed(scope, clientId);
  await closeClientTasks(scope, [clientId], 'all');
  const course = await findStandingCourse(scope, clientId);
  if (course) await endCourse(scope, course.id, staffOf(scope));
  const revoked = await revokeLinks(scope, clientId);
  await appendRecord(scope, [
    ...agreements.map(({ id }) => ({
      clientId,
      kind: 'agreement-ended' as const,
      data: { agreement: id, endedOn: scope.today, why: 'client-left' },
    })),
    ...revoked.map((person) => ({
      clientId,
      kind: 'link-revoked' as const,
      data: { contact: person, why: 'client-left' },
    })),
    { clientId, kind: 'client-changed', data: { changed: ['active'], active: false } },
  ]);
  return { deactivated: true, cancelled: cancelled.length };
}

async function revokeLinks(scope: OfficeScope, clientId: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select k.person_id from contact k
    where k.office_id = ${scope.officeId} and k.client_id = ${clientId} and not exists (
      select from contact other join client c on c.office_id = other.office_id and c.id = other.client_id and c.active
      where other.office_id = k.office_id and other.person_id = k.person_id)
    order by k.person_id`.execute(scope.trx);
  for (const { person_id } of rows) await revokePersonLinkIn(scope.trx, scope.officeId, person_id, scope.now);
  return rows.map((row) => row.person_id);
}

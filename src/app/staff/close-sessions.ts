import { sql } from 'kysely';
import { endAllSessions } from '../access/sessions.ts';
import { forgetSecondFactor } from '../access/second-factor.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { OfficeScope } from '../office/office-scope.ts';

type Closed = { ended: number } | { refused: 'not-found' };

/** Signs a member of staff out everywhere. They may sign in again. */
export async function closeSessionsOf(scope: OfficeScope, staffId: string): Promise<Closed> {
  if (!(await isStaff(scope, staffId))) return { refused: 'not-found' };
  const ended = await endThem(scope, staffId);
  await appendOfficeEvents(scope, [{ kind: 'sessions-ended', data: { who: staffId, sessions: ended } }]);
  return { ended };
}

/**
 * For somebody who lost the telephone: their codes and passkeys are forgotten and every session ends. The next sign-in is by mail, and sets up anew where the
 * office asks for it. Whoever does this for somebody should know that it is them who ask.
 */
export async function resetSecondFactorOf(scope: OfficeScope, staffId: string): Promise<Closed> {
  if (!(await isStaff(scope, staffId))) return { refused: 'not-found' };
  const ended = await endThem(scope, staffId);
  await forgetSecondFactor(scope.trx, { officeId: scope.officeId, staffId });
  await sql`delete from passkey where office_id = ${scope.officeId} and staff_id = ${staffId}`.execute(scope.trx);
  await appendOfficeEvents(scope, [{ kind: 'second-factor-reset', data: { who: staffId, sessions: ended } }]);
  return { ended };
}

async function isStaff(scope: OfficeScope, staffId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  return row !== undefined;
}

/** By the clock that sessions are opened by, which in a demo office is not the office's own: whatever has not been revoked is. */
async function endThem(scope: OfficeScope, staffId: string): Promise<number> {
  return endAllSessions(scope.trx, { officeId: scope.officeId, staffId }, scope.now);
}

import { sql } from 'kysely';
import { referralEnds, type Referral } from '../../domain/referral/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findReferralMatter, settleReferralTasks } from './decide-referral-tasks.ts';

/**
 * Once a day: where the day to answer has gone by a person calls, the client or the office that was asked; where it is the office's own turn the lead is
 * reminded of the next step. Nobody is written to. Watching twice changes nothing. Clients who have left are passed by.
 */
export async function watchReferrals(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<{ id: string; clientId: string; leadId: string; referral: Referral }>`
    select r.id, r.client_id as "clientId", c.lead_id as "leadId", r.referral from referral r
    join client c on c.office_id = r.office_id and c.id = r.client_id and c.active
    where r.office_id = ${scope.officeId} and r.state <> all(${[...referralEnds]}::text[])
    order by r.id`.execute(scope.trx);
  for (const { referral, ...row } of rows) {
    await settleReferralTasks(scope, row, findReferralMatter(referral, scope.today));
  }
}

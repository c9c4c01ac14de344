import { sql } from 'kysely';
import { mayNameClientTo, type Referral } from '../../domain/referral/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * Whether a mail about a referral may leave at this moment: the question while the client has not answered, and the name of a client only under a consent
 * that still stands. It is read again now, since a consent can be taken back between the button and the server.
 */
export async function isReferralMessageDue(
  scope: OfficeScope,
  { id, kind }: { id: string; kind: string },
): Promise<boolean> {
  const { rows } = await sql<{ referral: Referral; partnerId: string }>`
    select r.referral, split_part(m.matter_key, '/', 4) as "partnerId" from message m
    join referral r on r.office_id = m.office_id and r.id::text = split_part(m.matter_key, '/', 2)
    where m.office_id = ${scope.officeId} and m.id = ${id}`.execute(scope.trx);
  const [found] = rows;
  if (!found) return false;
  if (kind === 'referral-introduction') return mayNameClientTo(found.referral, found.partnerId).may;
  return found.referral.state === 'consent-asked';
}

import { sql } from 'kysely';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findClientToChange } from '../client/find-client.ts';
import { loadTalk } from './load-talk.ts';

/**
 * The engagement lead lets the office's own late dates stand on the client's page, as they are today, or takes it back. What comes late afterwards is another matter, and
 * asked about anew.
 */
export async function approveOwnDates(
  scope: OfficeScope,
  clientId: string,
  approved: boolean,
): Promise<{ approved: boolean } | { refused: 'not-found' | 'course-not-open' | 'not-allowed' | 'claim-open' }> {
  const talk = await loadTalk(scope, clientId);
  if ('refused' in talk) return talk;
  const { facts, pack, parties } = talk;
  if (parties.leadId !== staffOf(scope)) return { refused: 'not-allowed' };
  if (approved && facts.claimMarked) return { refused: 'claim-open' };
  const late = approved ? JSON.stringify(facts.conduct.office.late) : null;
  const by = approved ? staffOf(scope) : null;
  await sql`insert into talk_pack (office_id, course_id, language, own_dates, own_dates_by, own_dates_at, changed_by, changed_at)
    values (${scope.officeId}, ${pack.courseId}, ${pack.language}, ${late}::jsonb, ${by}, ${approved ? scope.now : null}, ${staffOf(scope)}, ${scope.now})
    on conflict (office_id, course_id) do update set own_dates = excluded.own_dates, own_dates_by = excluded.own_dates_by,
      own_dates_at = excluded.own_dates_at`.execute(scope.trx);
  return { approved };
}

/**
 * Marks that a client claims damages, or that it does not any more. While it stands, none of the office's own dates leaves it. It is an inner matter: it stands in the office's
 * record and not in the client's, and no page of the client tells of it.
 */
export async function markClaim(
  scope: OfficeScope,
  clientId: string,
  marked: boolean,
): Promise<{ marked: boolean } | { refused: 'not-found' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const { trx, officeId, now } = scope;
  const by = staffOf(scope)!;
  const changed = marked
    ? await sql`insert into claim_mark (office_id, id, client_id, marked_at, marked_by)
        values (${officeId}, ${scope.ids.next()}, ${clientId}, ${now}, ${by}) on conflict do nothing returning id`.execute(
        trx,
      )
    : await sql`update claim_mark set ended_at = ${now}, ended_by = ${by}
        where office_id = ${officeId} and client_id = ${clientId} and ended_at is null returning id`.execute(trx);
  if (changed.rows.length > 0)
    await appendOfficeEvents(scope, [{ kind: marked ? 'claim-marked' : 'claim-ended', data: { client: clientId } }]);
  return { marked };
}

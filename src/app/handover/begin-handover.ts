import { sql } from 'kysely';
import {
  decideLastDay,
  noticeTermsOf,
  type LastDayRefusal,
  type Notice,
  type NoticeCount,
} from '../../domain/handover/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import { appendRecord } from '../record/append-record.ts';

export type BeginRefusal = LastDayRefusal | { refused: 'not-found' | 'handover-open' | 'day-in-the-future' };

/**
 * Notice is noted, from either side, and with it a handover begins. The last day follows from the agreement that binds on that day, or from the standard terms where nothing is agreed; a day
 * that is named in the notice counts where it is no earlier.
 */
export async function beginHandover(
  scope: OfficeScope,
  clientId: string,
  { countsFrom, ...notice }: Notice & { countsFrom?: NoticeCount },
): Promise<{ handoverId: string } | BeginRefusal> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  if (notice.reachedOn > scope.today) return { refused: 'day-in-the-future' };
  const inForce = await findInForce(scope, clientId);
  const terms = noticeTermsOf(inForce?.terms.frame, countsFrom);
  const last = decideLastDay(terms, notice);
  if ('refused' in last) return last;
  const handoverId = scope.ids.next();
  const { rows } =
    await sql`insert into handover (office_id, id, client_id, notice_by, notice_reached_on, notice_named_on, terms,
      last_on, last_by, made_at, made_by)
    values (${scope.officeId}, ${handoverId}, ${clientId}, ${notice.by}, ${notice.reachedOn}, ${notice.namedOn ?? null},
      ${JSON.stringify(terms)}::jsonb, ${last.on}, ${last.by}, ${scope.now}, ${staffOf(scope)})
    on conflict do nothing returning id`.execute(scope.trx);
  if (rows.length === 0) return { refused: 'handover-open' };
  await appendRecord(scope, [
    {
      clientId,
      kind: 'handover-begun',
      data: { handover: handoverId, by: notice.by, noticeOn: notice.reachedOn, lastOn: last.on },
    },
  ]);
  return { handoverId };
}

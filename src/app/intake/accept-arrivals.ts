import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { appendRecord } from '../record/append-record.ts';
import { judgedData, type JudgedRow } from './judged-row.ts';

/** Accepts what is fine, in one go. Arrivals that somebody has judged already are left as they are, and so is a file that nobody should open. */
export async function acceptArrivals(
  scope: OfficeScope,
  ids: readonly string[],
  remark?: string,
): Promise<{ accepted: number }> {
  const { rows } = await sql<JudgedRow>`
    update arrival set verdict = 'accepted', decided_on = ${scope.today}, decided_by = ${staffOf(scope)}, remark_words = ${remark ?? null}
    where office_id = ${scope.officeId} and verdict = 'waiting' and obligation_id is not null
      -- What a person took back is a person's to decide.
      ${scope.actor === 'takt' ? sql`and decided_by is null` : sql``}
      and not exists (select from reading r where r.office_id = arrival.office_id and r.arrival_id = arrival.id and r.state = 'infected')
      -- In one order, so that two people with overlapping lists never wait for each other in a circle.
      and id in (select id from arrival where office_id = ${scope.officeId} and id = any(${ids}::uuid[]) order by id for update)
    returning id, client_id, obligation_id, item_key`.execute(scope.trx);
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'item-accepted',
      data: { ...judgedData(row), ...(scope.actor === 'takt' ? { byRule: true } : {}) },
      ...(remark === undefined ? {} : { words: { reason: remark } }),
    })),
  );
  await refreshObligations(
    scope,
    rows.map((row) => row.obligation_id),
  );
  return { accepted: rows.length };
}

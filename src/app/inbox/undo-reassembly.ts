import { sql } from 'kysely';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { lookOverDeliveries } from '../reading/look-over-deliveries.ts';
import { appendRecord } from '../record/append-record.ts';

/**
 * Puts back what was taken apart or joined, while nobody has judged what came of it: what was received waits for a look as it came. What was made of it goes;
 * that was never received from anybody.
 */
export async function undoReassembly(
  scope: OfficeScope,
  arrivalId: string,
): Promise<{ undone: boolean } | { refused: 'not-found' | 'already-judged' }> {
  const { rows } = await sql<{
    client_id: string;
    obligation_id: string | null;
    verdict: string;
    joined: boolean;
    parts: boolean;
  }>`
    select a.client_id, a.obligation_id, a.verdict,
      exists (select from arrival j where j.office_id = a.office_id and j.joined_into = a.id) as joined,
      exists (select from arrival p where p.office_id = a.office_id and p.part_of = a.id) as parts
    from arrival a where a.office_id = ${scope.officeId} and a.id = ${arrivalId} for update`.execute(scope.trx);
  const row = rows[0];
  if (!row) return { refused: 'not-found' };
  if (!row.joined && !row.parts) return { undone: false };
  const made = row.joined ? [arrivalId] : await listParts(scope, arrivalId);
  const { rows: judged } =
    await sql`select id from arrival where office_id = ${scope.officeId} and id = any(${made}::uuid[])
    and (verdict <> 'waiting' or exists (select from arrival p where p.office_id = arrival.office_id and p.part_of = arrival.id)
      or exists (select from arrival m where m.office_id = arrival.office_id and m.mends = arrival.id))
    for update`.execute(scope.trx);
  if (judged.length > 0) return { refused: 'already-judged' };
  await sql`update arrival set verdict = 'waiting', joined_into = null, decided_on = null
    where office_id = ${scope.officeId} and ${row.joined ? sql`joined_into = ${arrivalId}` : sql`id = ${arrivalId}`}`.execute(
    scope.trx,
  );
  const { rows: places } = await sql<{ obligation_id: string }>`select distinct obligation_id from arrival
    where office_id = ${scope.officeId} and id = any(${made}::uuid[]) and obligation_id is not null`.execute(scope.trx);
  for (const table of ['reading', 'finding'] as const) {
    await sql`delete from ${sql.table(table)} where office_id = ${scope.officeId} and arrival_id = any(${made}::uuid[])`.execute(
      scope.trx,
    );
  }
  await sql`delete from arrival where office_id = ${scope.officeId} and id = any(${made}::uuid[])`.execute(scope.trx);
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'judgement-undone',
      data: {
        arrival: arrivalId,
        parts: made,
        was: row.joined ? 'joined' : 'opened',
        ...(row.obligation_id === null ? {} : { obligation: row.obligation_id }),
      },
    },
  ]);
  const own = row.obligation_id === null ? [] : [row.obligation_id];
  const obligationIds = [...new Set([...places.map((place) => place.obligation_id), ...own])];
  await refreshObligations(scope, obligationIds);
  await lookOverDeliveries(scope, { obligationIds });
  return { undone: true };
}

async function listParts(scope: OfficeScope, wholeId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from arrival where office_id = ${scope.officeId} and part_of = ${wholeId}`.execute(scope.trx);
  return rows.map(({ id }) => id);
}

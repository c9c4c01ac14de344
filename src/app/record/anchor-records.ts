import { sql } from 'kysely';
import { firstHash, officeChain } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { sha256 } from './append-record.ts';

/**
 * Chains the heads of all records that moved since the last anchor into one line for the day, which can be kept elsewhere: whoever holds it can
 * tell a tail that was cut. Running it twice on a day changes nothing the second time.
 */
export async function anchorRecords(scope: OfficeScope): Promise<{ hash: string } | { already: true }> {
  const existing = await scope.trx
    .selectFrom('office_anchor')
    .select('hash')
    .where('office_id', '=', scope.officeId)
    .where('on_date', '=', scope.today)
    .executeTakeFirst();
  if (existing) return { already: true };
  const last = await scope.trx
    .selectFrom('office_anchor')
    .select(['hash', 'on_date'])
    .where('office_id', '=', scope.officeId)
    .orderBy('on_date', 'desc')
    .executeTakeFirst();
  const { rows } = await sql<{ client_id: string; sequence: number; hash: string }>`
    select client_id, sequence, hash from record_head where office_id = ${scope.officeId} and sequence > 0
    order by client_id`.execute(scope.trx);
  const office = await scope.trx
    .selectFrom('office_head')
    .select(['sequence', 'hash'])
    .where('office_id', '=', scope.officeId)
    .executeTakeFirst();
  const heads = Object.fromEntries([
    ...rows.map((row) => [row.client_id, [row.sequence, row.hash]]),
    ...(office ? [[officeChain, [office.sequence, office.hash]]] : []),
  ]);
  const previousHash = last?.hash ?? firstHash;
  const hash = sha256(JSON.stringify({ office: scope.officeId, on: scope.today, heads, previous: previousHash }));
  await scope.trx
    .insertInto('office_anchor')
    .values({
      office_id: scope.officeId,
      on_date: scope.today,
      heads: JSON.stringify(heads),
      previous_hash: previousHash,
      hash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { hash };
}

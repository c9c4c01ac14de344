import { sql } from 'kysely';
import type { FileStore } from '../../files/file-store.ts';
import { noFailpoint, type Failpoint } from '../../files/failpoints.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { findLoose } from '../record/erase-words.ts';

/** Notes bytes that no row stands for any more, in the transaction that let them go: so whatever happens then, somebody takes them away. */
export async function noteLoose(scope: OfficeScope, hashes: readonly string[]): Promise<void> {
  const rows = [...new Set(hashes)].map((hash) => ({ id: scope.ids.next(), h: hash }));
  if (rows.length === 0) return;
  await sql`insert into erased_file (office_id, id, content_hash, erased_at)
    select ${scope.officeId}::uuid, id, h, ${scope.now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, h text)`.execute(
    scope.trx,
  );
}

/**
 * Takes the noted bytes out of the store, and ticks each off. Called right after an approval and once an hour: a process that was killed between leaves nothing
 * half. Bytes that a row stands for again, because the same content was sent anew, stay.
 */
export async function removeErased(
  context: AppContext,
  officeId: string,
  files: Pick<FileStore, 'remove' | 'sizeOf'>,
  failpoint: Failpoint = context.failpoint ?? noFailpoint,
): Promise<number> {
  await failpoint('retention.after-rows');
  const waiting = await inOfficeScope(context, officeId, 'takt', async (scope) => {
    const rows = await scope.trx
      .selectFrom('erased_file')
      .select(['id', 'content_hash'])
      .where('office_id', '=', officeId)
      .where('gone_at', 'is', null)
      .orderBy('erased_at')
      .limit(1_000)
      .execute();
    const loose = new Set(
      await findLoose(
        scope,
        rows.map((row) => row.content_hash),
      ),
    );
    return rows.map(({ id, content_hash: hash }) => ({ id, hash, loose: loose.has(hash) }));
  });
  const settled: string[] = [];
  let removed = 0;
  for (const { id, hash, loose } of waiting) {
    if (loose && (await files.remove(officeId, hash, new Date(context.clock.now())))) removed += 1;
    // What came a moment ago stays for now, and is tried again.
    if (!loose || (await files.sizeOf(officeId, hash)) === undefined) settled.push(id);
  }
  await failpoint('retention.after-bytes');
  if (settled.length > 0) {
    await inOfficeScope(context, officeId, 'takt', (scope) =>
      sql`update erased_file set gone_at = ${scope.now}::timestamptz where office_id = ${officeId} and id = any(${settled}::uuid[])`.execute(
        scope.trx,
      ),
    );
  }
  return removed;
}

import { sql } from 'kysely';
import { deriveArchive, type ArchiveRow, type KeptThings } from '../../domain/handover/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueKinds } from '../retention/due-kinds.ts';
import type { HandoverRow } from './find-handover.ts';

/** What stays at the office after the last day, by which rule and until when, for the client's own copy. */
export async function loadArchive(
  scope: OfficeScope,
  { client_id: clientId, last_on: relationEndedOn }: Pick<HandoverRow, 'client_id' | 'last_on'>,
): Promise<ArchiveRow[]> {
  const client = await scope.trx
    .selectFrom('client')
    .select('facts')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  const yearStartsIn = client.facts?.yearStartsIn;
  const kept = new Map<string, KeptThings>();
  // What is told to nobody is not even counted here.
  for (const { thing, from } of dueKinds.filter((kind) => kind.thing !== 'engagement-check')) {
    const { rows } = await sql<{ count: number; oldestOn: CalendarDate | null; newestOn: CalendarDate | null }>`
      select count(*)::int as count, min(t.on_date) as "oldestOn", max(t.on_date) as "newestOn"
      from (${from(scope)}) t where t.client_id = ${clientId}`.execute(scope.trx);
    const { count, oldestOn, newestOn } = rows[0]!;
    if (oldestOn === null || newestOn === null) continue;
    const before = kept.get(thing);
    kept.set(thing, {
      thing,
      count: count + (before?.count ?? 0),
      oldestOn: before && before.oldestOn < oldestOn ? before.oldestOn : oldestOn,
      newestOn: before && before.newestOn > newestOn ? before.newestOn : newestOn,
    });
  }
  return deriveArchive([...kept.values()], {
    relationEndedOn,
    ...(yearStartsIn === undefined ? {} : { yearStartsIn }),
  });
}

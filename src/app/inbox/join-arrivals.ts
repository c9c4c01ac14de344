import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { reassemble } from '../../documents/reassemble.ts';
import type { FileStore } from '../../files/file-store.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { inOfficeScope, type Actor, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { requestReading } from '../reading/request-reading.ts';
import { lookOverArrivals } from '../reading/look-over-arrivals.ts';
import { appendRecord } from '../record/append-record.ts';

export type JoinRefusal = { refused: 'not-found' | 'not-reassemblable' | 'not-together' | 'already-judged' };

interface ToJoin {
  id: string;
  clientId: string;
  obligationId: string | null;
  itemKey: string | null;
  name: string;
  kind: 'pdf' | 'jpeg' | 'png';
  sha256: string;
}

/**
 * Joins pictures and PDFs, in the order that is said, to one document: pages that were photographed one by one. It came when the last of them came, and
 * lies where the first lies. They are kept as they came.
 */
export async function joinArrivals(
  context: AppContext,
  files: FileStore,
  { officeId, actor }: { officeId: string; actor: Actor },
  arrivalIds: readonly string[],
): Promise<{ arrivalId: string } | JoinRefusal> {
  const wanted = await inOfficeScope(context, officeId, actor, (scope) => loadToJoin(scope, arrivalIds));
  if ('refused' in wanted) return wanted;
  const folder = await mkdtemp(join(tmpdir(), 'takt-join-'));
  try {
    const to = join(folder, 'joined.pdf');
    const made = await withLocalFiles(files, officeId, wanted, (local) =>
      reassemble({ work: 'join', files: local.map((file, index) => ({ file, format: wanted[index]!.kind })), to }),
    );
    if ('refused' in made) return made;
    const stored = await files.receive(officeId, createReadStream(to));
    return await inOfficeScope(context, officeId, actor, (scope) => registerJoined(scope, wanted, stored));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withLocalFiles<T>(
  files: FileStore,
  officeId: string,
  [first, ...rest]: readonly ToJoin[],
  work: (local: readonly string[]) => Promise<T>,
  local: readonly string[] = [],
): Promise<T | { refused: 'not-found' }> {
  if (!first) return work(local);
  const outcome = await files.withLocalFile(officeId, first.sha256, (path) =>
    withLocalFiles(files, officeId, rest, work, [...local, path]),
  );
  return 'absent' in outcome ? { refused: 'not-found' } : outcome.result;
}

async function loadToJoin(scope: OfficeScope, arrivalIds: readonly string[]): Promise<ToJoin[] | JoinRefusal> {
  const { rows } = await sql<ToJoin & { verdict: string }>`
    select a.id, a.client_id as "clientId", a.obligation_id as "obligationId", a.item_key as "itemKey", a.file_name as name,
      a.file_kind as kind, a.sha256, a.verdict
    from unnest(${arrivalIds}::uuid[]) with ordinality as w(id, place)
    join arrival a on a.office_id = ${scope.officeId} and a.id = w.id and a.sha256 is not null and a.file_name is not null
    order by w.place`.execute(scope.trx);
  if (rows.length !== new Set(arrivalIds).size || rows.length !== arrivalIds.length) return { refused: 'not-found' };
  if (rows.length < 2) return { refused: 'not-together' };
  if (rows.some(({ verdict }) => verdict !== 'waiting')) return { refused: 'already-judged' };
  if (
    rows.some(({ clientId, obligationId }) => clientId !== rows[0]!.clientId || obligationId !== rows[0]!.obligationId)
  ) {
    return { refused: 'not-together' };
  }
  if (rows.some(({ kind }) => !['pdf', 'jpeg', 'png'].includes(kind))) return { refused: 'not-reassemblable' };
  return rows;
}

async function registerJoined(
  scope: OfficeScope,
  wanted: readonly ToJoin[],
  stored: { sha256: string; sizeBytes: number },
): Promise<{ arrivalId: string } | JoinRefusal> {
  const ids = wanted.map(({ id }) => id);
  const first = wanted[0]!;
  const arrivalId = scope.ids.next();
  const { rows: held } =
    await sql`select id from arrival where office_id = ${scope.officeId} and id = any(${ids}::uuid[])
    and verdict = 'waiting' order by id for update`.execute(scope.trx);
  if (held.length !== ids.length) return { refused: 'already-judged' };
  const name = `${first.name.replace(/\.[A-Za-z0-9]+$/, '')} (${ids.length} sider).pdf`;
  await sql`insert into arrival (office_id, id, client_id, obligation_id, item_key, batch_id, via, person_id, staff_id, received_at, received_on,
      sha256, size_bytes, file_name, file_kind, mends, verdict, sender_address, sender_verified)
    select a.office_id, ${arrivalId}, a.client_id, a.obligation_id, a.item_key, a.batch_id, a.via, a.person_id, a.staff_id, l.received_at, l.received_on,
      ${stored.sha256}, ${stored.sizeBytes}, ${name}, 'pdf', a.mends, 'waiting', a.sender_address, a.sender_verified
    from arrival a, (select max(received_at) as received_at, max(received_on) as received_on from arrival
      where office_id = ${scope.officeId} and id = any(${ids}::uuid[])) l
    where a.office_id = ${scope.officeId} and a.id = ${first.id}`.execute(scope.trx);
  await sql`update arrival set verdict = 'opened', joined_into = ${arrivalId}, decided_on = ${scope.today}
    where office_id = ${scope.officeId} and id = any(${ids}::uuid[])`.execute(scope.trx);
  await appendRecord(scope, [
    {
      clientId: first.clientId,
      kind: 'files-joined',
      data: { arrival: arrivalId, sha256: stored.sha256, parts: ids },
      words: { name },
    },
  ]);
  await requestReading(scope, [arrivalId]);
  if (first.obligationId !== null) await refreshObligations(scope, [first.obligationId]);
  await lookOverArrivals(scope, [arrivalId]);
  return { arrivalId };
}

import { sql } from 'kysely';
import { assert } from '../../domain/kernel/index.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { requestReading } from './request-reading.ts';

/** A part of an archive or a mail whose bytes are on disk. */
export interface StoredPart {
  path: string;
  fileName: string;
  sha256: string;
  sizeBytes: number;
}

/**
 * Registers what an archive or a mail held as arrivals of their own: they came when the whole came, from whom, for what and in place of what the whole
 * came. The whole stands for nothing itself from then on. One that was judged, or holds nothing, stays as it is.
 */
export async function openParts(
  scope: OfficeScope,
  wholeId: string,
  parts: readonly StoredPart[],
): Promise<readonly string[]> {
  if (parts.length === 0) return [];
  const { rows } = await sql<{ client_id: string; file_name: string | null; depth: number }>`
    update arrival set verdict = 'opened', decided_on = ${scope.today}
    where office_id = ${scope.officeId} and id = ${wholeId} and verdict = 'waiting'
    returning client_id, file_name`.execute(scope.trx);
  const whole = rows[0];
  if (!whole) return [];
  const ids = parts.map(() => scope.ids.next());
  const { numAffectedRows } = await sql`
    insert into arrival (office_id, id, client_id, obligation_id, item_key, batch_id, via, person_id, staff_id, received_at, received_on,
      sha256, size_bytes, file_name, mends, part_of, part_path, verdict, sender_address, sender_verified)
    select a.office_id, p.id, a.client_id, a.obligation_id, a.item_key, a.batch_id, a.via, a.person_id, a.staff_id, a.received_at, a.received_on,
      p.sha256, p.size_bytes, p.file_name, a.mends, a.id, p.path, 'waiting', a.sender_address, a.sender_verified
    from arrival a, jsonb_to_recordset(${JSON.stringify(
      parts.map((part, index) => ({
        id: ids[index],
        sha256: part.sha256,
        size_bytes: part.sizeBytes,
        file_name: safeFileName(part.fileName),
        path: part.path,
      })),
    )}::jsonb) as p(id uuid, sha256 text, size_bytes bigint, file_name text, path text)
    where a.office_id = ${scope.officeId} and a.id = ${wholeId}`.execute(scope.trx);
  assert(numAffectedRows === BigInt(parts.length), 'every part is registered');
  await appendRecord(scope, [
    {
      clientId: whole.client_id,
      kind: 'file-opened',
      data: { arrival: wholeId, parts: ids, hashes: parts.map(({ sha256 }) => sha256) },
      ...(whole.file_name === null ? {} : { words: { name: whole.file_name } }),
    },
  ]);
  await requestReading(scope, ids);
  return ids;
}

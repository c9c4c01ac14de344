import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** A file that nobody could read in so many tries is shown to a person instead. */
export const readingAttemptsMax = 12;

/** Whoever ends so often in the middle of a file may be ended by it, and goes on more slowly. */
const quickDeathsMax = 3;

export interface BegunReading {
  sha256: string;
  fileName: string;
  attempts: number;
  /** On which level of an archive or mail it lies; 0 for what was sent itself. */
  depth: number;
  /** What has been taken out of the whole that it is part of, on all its levels. */
  takenOut: { parts: number; bytes: number };
}

/**
 * Takes a reading up, counting the attempt before it begins: a file that ends the process that reads it must not do so for ever. Nothing to do where it is
 * read already, or where its words were erased; and where it was begun three times and never ended, not before five minutes have gone by since: a machine in trouble
 * ends whoever works on it every few seconds, and the files in hand have no part in that. After three quarters of an hour it is the file.
 */
export async function beginReading(scope: OfficeScope, arrivalId: string): Promise<BegunReading | undefined> {
  const { rows } = await sql<Pick<BegunReading, 'sha256' | 'fileName' | 'attempts'> & { part_of: string | null }>`
    update reading r set state = 'reading', attempts = r.attempts + 1, started_at = ${scope.now}
    from arrival a
    where r.office_id = ${scope.officeId} and r.arrival_id = ${arrivalId}
      and (r.state = 'waiting' or (r.state = 'reading'
        and (r.attempts < ${quickDeathsMax} or r.started_at <= ${scope.now}::timestamptz - interval '5 minutes')))
      and a.office_id = r.office_id and a.id = r.arrival_id and a.sha256 is not null and a.file_name is not null
    returning a.sha256, a.file_name as "fileName", r.attempts, a.part_of`.execute(scope.trx);
  const row = rows[0];
  if (!row) return undefined;
  const { part_of: partOf, ...begun } = row;
  return {
    ...begun,
    ...(partOf === null ? { depth: 0, takenOut: { parts: 0, bytes: 0 } } : await measureWhole(scope, arrivalId)),
  };
}

/**
 * The reader has answered: this file does not end the process that reads it, and what ends one from here on is no fault of the file. Without this a file would be given up
 * that a machine in trouble had begun with again and again.
 */
export async function forgiveAttempts(scope: OfficeScope, arrivalId: string): Promise<void> {
  await sql`update reading set attempts = 1
    where office_id = ${scope.officeId} and arrival_id = ${arrivalId} and state = 'reading' and attempts > 1`.execute(
    scope.trx,
  );
}

/** Puts a reading back that failed for want of room or of a virus scanner: the file had no part in that, and the attempt does not count. The round of every five minutes asks again. */
export async function putBackReading(scope: OfficeScope, arrivalId: string): Promise<void> {
  await sql`update reading set state = 'waiting', attempts = greatest(attempts - 1, 0)
    where office_id = ${scope.officeId} and arrival_id = ${arrivalId} and state = 'reading'`.execute(scope.trx);
}

/** Puts a reading back that failed while its process lives on: the attempt counts, and the next need not wait. */
export async function leaveReading(scope: OfficeScope, arrivalId: string): Promise<void> {
  await sql`update reading set state = 'waiting'
    where office_id = ${scope.officeId} and arrival_id = ${arrivalId} and state = 'reading'`.execute(scope.trx);
}

/** How deep a part lies, and how much was taken out of the whole: nested archives share one limit. */
async function measureWhole(scope: OfficeScope, arrivalId: string): Promise<Pick<BegunReading, 'depth' | 'takenOut'>> {
  const { rows } = await sql<{ depth: number; parts: number; bytes: number }>`
    with recursive up as (
      select id, part_of, 0 as depth from arrival where office_id = ${scope.officeId} and id = ${arrivalId}
      union all select a.id, a.part_of, up.depth + 1 from arrival a join up on a.id = up.part_of where a.office_id = ${scope.officeId}
    ), down as (
      select id, size_bytes, 0 as depth from arrival where office_id = ${scope.officeId} and id = (select id from up where part_of is null)
      union all select a.id, a.size_bytes, down.depth + 1 from arrival a join down on a.part_of = down.id where a.office_id = ${scope.officeId}
    )
    select (select max(depth) from up)::int as depth, (count(*) - 1)::int as parts,
      coalesce(sum(size_bytes) filter (where depth > 0), 0)::float8 as bytes from down`.execute(scope.trx);
  const { depth, parts, bytes } = rows[0]!;
  return { depth, takenOut: { parts, bytes } };
}

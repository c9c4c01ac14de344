import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** A file that nobody could read in so many tries is shown to a person instead. */
export const readingAttemptsMax = 3;

export interface BegunReading {
  sha256: string;
  fileName: string;
  attempts: number;
}

/**
 * Takes a reading up, counting the attempt before it begins: a file that ends the process that reads it must not do so for ever. Nothing to do where it is
 * read already, or where its words were erased.
 */
export async function beginReading(scope: OfficeScope, arrivalId: string): Promise<BegunReading | undefined> {
  const { rows } = await sql<BegunReading>`
    update reading r set state = 'reading', attempts = r.attempts + 1, started_at = ${scope.now}
    from arrival a
    where r.office_id = ${scope.officeId} and r.arrival_id = ${arrivalId} and r.state in ('waiting', 'reading')
      and a.office_id = r.office_id and a.id = r.arrival_id and a.sha256 is not null and a.file_name is not null
    returning a.sha256, a.file_name as "fileName", r.attempts`.execute(scope.trx);
  return rows[0];
}

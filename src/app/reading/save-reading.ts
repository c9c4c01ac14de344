import { sql } from 'kysely';
import type { ReadDocument } from '../../domain/intake/index.ts';
import type { PagePicture } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export type ReadingEnd =
  | { state: 'read'; document: ReadDocument; pictures: readonly PagePicture[]; notScanned: boolean }
  | { state: 'infected'; failure: string }
  | { state: 'failed'; failure: string };

/** As the database keeps it of a file that was read and is too large for the virus scan. */
export const notScanned = 'not-scanned';

/** Files hold what no database can: NUL, and halves of characters. */
function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}

/** Writes how a reading ended. Answers false where somebody else had ended it, and then nothing is to follow from it. */
export async function saveReading(scope: OfficeScope, arrivalId: string, end: ReadingEnd): Promise<boolean> {
  const document = end.state === 'read' ? JSON.stringify(end.document, storable) : null;
  const pictures = JSON.stringify(end.state === 'read' ? end.pictures : []);
  const { numAffectedRows } = await sql`
    update reading set state = ${end.state}, document = ${document}::jsonb, pictures = ${pictures}::jsonb,
      failure = ${failureOf(end)}, read_at = ${scope.now}
    where office_id = ${scope.officeId} and arrival_id = ${arrivalId} and state in ('waiting', 'reading')`.execute(
    scope.trx,
  );
  return numAffectedRows === 1n;
}

/** Of what was read all the same, that the virus scan passed it over. */
function failureOf(end: ReadingEnd): string | null {
  if (end.state !== 'read') return end.failure;
  return end.notScanned ? notScanned : null;
}

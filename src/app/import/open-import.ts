import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

export type ImportKind = 'clients' | 'history' | 'time';

export interface KnownImport {
  kind: ImportKind;
  madeAt: Instant;
  undoneAt: Instant | null;
}

/**
 * Waits for the office's other imports to end and says whether this one was made before. Imports of an office come one after the other: what the
 * second compares its rows with is what the first has committed.
 */
export async function lockImports(scope: OfficeScope, importId: string): Promise<KnownImport | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import ' || ${scope.officeId}, 0))`.execute(scope.trx);
  const found = await scope.trx
    .selectFrom('import_batch')
    .select(['kind', 'made_at as madeAt', 'undone_at as undoneAt'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', importId)
    .executeTakeFirst();
  return found && { ...found, kind: found.kind as ImportKind };
}

/** Begins an import under an id that its sender made. */
export async function addImport(scope: OfficeScope, importId: string, kind: ImportKind): Promise<void> {
  await scope.trx
    .insertInto('import_batch')
    .values({ office_id: scope.officeId, id: importId, kind, made_by: staffOf(scope), made_at: scope.now })
    .execute();
}

import type { Language } from '../../db/tables.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findAllActingFor } from './find-acting-for.ts';

/** The person chooses the language of the pages and of every message from now on. */
export async function chooseLanguage(scope: OfficeScope, language: Language): Promise<{ chosen: Language }> {
  const personId = personOf(scope)!;
  const changed = await scope.trx
    .updateTable('person')
    .set({ language })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', personId)
    .where('language', '<>', language)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return { chosen: language };
  await appendRecord(
    scope,
    (await findAllActingFor(scope)).map(({ clientId }) => ({
      clientId,
      kind: 'contact-changed',
      data: { contact: personId, language },
    })),
  );
  return { chosen: language };
}

import { hashToken } from '../access/token.ts';
import type { PersonSession } from '../access/find-session.ts';
import type { Language } from '../../db/tables.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findAllActingFor } from './find-acting-for.ts';

/**
 * The person chooses a language on a page. This device reads it from now on. Its messages come in it too once the device has shown a code, now
 * or later, or something was delivered from it: a program that opens the link of a mail and presses everything must not change how its owner is
 * written to.
 */
export async function chooseLanguage(
  scope: OfficeScope,
  session: Pick<PersonSession, 'openedUntil'> & { token: string },
  language: Language,
): Promise<void> {
  await scope.trx
    .updateTable('access')
    .set({ language })
    .where('office_id', '=', scope.officeId)
    .where('token_hash', '=', hashToken(session.token))
    .where('person_id', '=', personOf(scope))
    .execute();
  if (session.openedUntil !== undefined) await keepLanguage(scope, language);
}

/** The language of every message from now on, and of a device that has not chosen. */
export async function keepLanguage(scope: OfficeScope, language: Language): Promise<void> {
  const personId = personOf(scope)!;
  const changed = await scope.trx
    .updateTable('person')
    .set({ language })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', personId)
    .where('language', '<>', language)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return;
  await appendRecord(
    scope,
    (await findAllActingFor(scope)).map(({ clientId }) => ({
      clientId,
      kind: 'contact-changed',
      data: { contact: personId, language },
    })),
  );
}

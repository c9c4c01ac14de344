import { sql } from 'kysely';
import { decidedMailKeptDays } from '../../domain/retention/index.ts';
import { inOfficeScope, type AppContext } from '../office/office-scope.ts';
import { addSeconds } from '../office-time.ts';
import { findLoose } from '../record/erase-words.ts';
import { noteLoose } from '../retention/note-loose.ts';

/**
 * Forgets mail of which a person has said, so long ago, whose it is or that it is nobody's. What was given to a client lives on as a file of the client's; of
 * the rest the bytes are noted, to be taken away. Answers how many were forgotten; a second time finds none.
 */
export async function forgetDecidedMail(context: AppContext, officeId: string): Promise<number> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    const before = addSeconds(scope.now, -decidedMailKeptDays * 86_400);
    const { rows } = await sql<{ sha256: string }>`delete from stray_mail
      where office_id = ${officeId} and state <> 'waiting' and decided_at < ${before}::timestamptz returning sha256`.execute(
      scope.trx,
    );
    const hashes = rows.map(({ sha256 }) => sha256);
    await noteLoose(scope, await findLoose(scope, hashes));
    return rows.length;
  });
}

import { inOffice } from '../../db/connect.ts';
import type { AccessContext } from './access-context.ts';
import { findOfficeOfToken } from './find-office-of-token.ts';
import { hashToken } from './token.ts';

/** Ends a session, of the office or of a client. Ending it again, or ending what never was, changes nothing. */
export async function signOut(context: Pick<AccessContext, 'db' | 'clock'>, token: string): Promise<void> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return;
  await inOffice(context.db, officeId, (trx) =>
    trx
      .updateTable('access')
      .set({ revoked_at: context.clock.now() })
      .where('token_hash', '=', hashToken(token))
      .where('kind', 'in', ['staff-session', 'person-session'])
      .where('revoked_at', 'is', null)
      .execute(),
  );
}

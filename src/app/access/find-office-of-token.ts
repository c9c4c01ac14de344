import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { hashToken, isToken } from './token.ts';

/** Which office a token belongs to, valid or not; undefined when nobody ever issued it. */
export async function findOfficeOfToken(db: Database, token: string): Promise<string | undefined> {
  if (!isToken(token)) return undefined;
  const { rows } = await sql<{ id: string | null }>`select find_access(${hashToken(token)}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}

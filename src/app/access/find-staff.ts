import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';

export interface StaffOfOffice {
  officeId: string;
  staffId: string;
}

/** Everyone at work in any office who has this address; one person may work for two offices. */
export async function findStaffByEmail(db: Database, email: string): Promise<StaffOfOffice[]> {
  const address = email.trim();
  // PostgreSQL takes no NUL, and no address has one.
  if (address === '' || address.length > 254 || address.includes('\0')) return [];
  const { rows } = await sql<StaffOfOffice>`
    select office_id as "officeId", staff_id as "staffId" from find_staff_by_email(${address})`.execute(db);
  return rows;
}

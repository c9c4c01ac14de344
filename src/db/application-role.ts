import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** The role of DATABASE_URL would pass row security by, so Takt does not start with it. */
export class UnsafeApplicationRole extends Error {
  constructor(role: string, reasons: readonly string[]) {
    super(
      `The role ${role} of DATABASE_URL could read every office's rows: it ${reasons.join(', and it ')}. ` +
        'Give the application a role of its own that owns nothing, is no superuser and has no BYPASSRLS, and keep the owner for DATABASE_OWNER_URL.',
    );
    this.name = 'UnsafeApplicationRole';
  }
}

/**
 * Row security holds only those who neither own the tables nor stand above them. Membership counts as owning, because
 * a member may become the owner with SET ROLE.
 *
 * @throws UnsafeApplicationRole with every reason
 */
export async function assertSafeApplicationRole(db: Database): Promise<void> {
  const { rows } = await sql<Findings>`
    select current_user as role, rolsuper as superuser, rolbypassrls as bypasses,
      pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member') as "ownsDatabase",
      (select min(c.oid::regclass::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p')
        and pg_has_role(current_user, c.relowner, 'member')) as "ownedTable"
    from pg_roles where rolname = current_user`.execute(db);
  const found = rows[0]!;
  const reasons = [
    ...(found.superuser ? ['is a superuser'] : []),
    ...(found.bypasses ? ['has BYPASSRLS'] : []),
    // A superuser counts as a member of every role; one reason is enough for it.
    ...(found.ownsDatabase && !found.superuser ? ['owns the database or is a member of its owner'] : []),
    ...(found.ownedTable !== null && !found.superuser
      ? [`owns the table ${found.ownedTable} or is a member of its owner`]
      : []),
  ];
  if (reasons.length > 0) throw new UnsafeApplicationRole(found.role, reasons);
}

interface Findings {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  ownsDatabase: boolean;
  ownedTable: string | null;
}

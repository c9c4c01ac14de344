import { sql } from 'kysely';
import type { AnyDatabase } from './connect.ts';

interface Named {
  table: string;
  reason: string;
}

/** Tables that belong to no office and are therefore without row security. */
export const withoutRowSecurity: readonly Named[] = [
  { table: 'kysely_migration', reason: 'which migrations have run; only the owner reads it' },
  { table: 'kysely_migration_lock', reason: 'the lock of the migrations; only the owner reads it' },
  { table: 'rate_limit', reason: 'counts requests by hashed address before anyone is known; holds no client data' },
  {
    table: 'safe_keeping_run',
    reason: 'when the whole installation was backed up and checked; names no office and no client',
  },
];

/**
 * Tables of an office that must be asked before it is known whose office it is. The owner may read them past row
 * security, and only narrow SECURITY DEFINER functions of the owner do so; the application's role may not.
 */
export const lookedUpBeforeTenant: readonly Named[] = [
  { table: 'access', reason: 'a link or a session names its office: find_access' },
  { table: 'staff', reason: 'who signs in is known by address only: find_staff_by_email' },
  { table: 'staff_identity', reason: 'a provider names who signs in, and that names the office: find_staff_identity' },
  { table: 'passkey', reason: 'a passkey names its owner: find_passkey' },
  { table: 'message', reason: 'a delivery report names a message by its Message-ID: find_message' },
  { table: 'delivery_key', reason: 'a key names its office: find_delivery_key' },
  { table: 'intake_address', reason: 'mail names its office by the address it went to: find_intake_address' },
  { table: 'office', reason: 'the workers go through every office: list_offices' },
];

/** Tables to which the application's role may only add. What they say was said; erasable words lie in rows beside. */
export const appendOnlyTables: readonly string[] = [
  'record_event',
  'office_event',
  'message_attempt',
  'export_batch',
  'invoice',
  'order_line',
];

export interface RowSecurityRules {
  withoutRowSecurity: readonly Named[];
  lookedUpBeforeTenant: readonly Named[];
}

const OURS: RowSecurityRules = { withoutRowSecurity, lookedUpBeforeTenant };

/**
 * Puts row security on every table of schema public that holds an office's rows: those with a column `office_id`, and
 * the table `office` itself. It is forced, so that it holds the owner as well. Tables that have it already are not
 * touched, because touching them waits for every transaction that runs.
 */
export async function applyRowSecurity(db: AnyDatabase, rules: RowSecurityRules = OURS): Promise<void> {
  const owner = await sql<{ name: string }>`select current_user as name`.execute(db);
  const lookUps = new Set(rules.lookedUpBeforeTenant.map(({ table }) => table));
  for (const table of await findTables(db)) {
    if (table.officeColumn === null) continue;
    const name = sql.id('public', table.name);
    if (!table.enabled) await sql`alter table ${name} enable row level security`.execute(db);
    if (!table.forced) await sql`alter table ${name} force row level security`.execute(db);
    if (!table.isolated) {
      const same = sql`${sql.id(table.officeColumn)} = current_office()`;
      await sql`drop policy if exists office_isolation on ${name}`.execute(db);
      await sql`create policy office_isolation on ${name} using (${same}) with check (${same})`.execute(db);
    }
    if (lookUps.has(table.name) && !table.lookedUp) {
      const role = sql.id(owner.rows[0]!.name);
      await sql`create policy looked_up_before_tenant on ${name} for select to ${role} using (true)`.execute(db);
    }
    if (!lookUps.has(table.name) && table.lookedUp) {
      await sql`drop policy looked_up_before_tenant on ${name}`.execute(db);
    }
  }
}

/**
 * What is wrong with the row security of the tables in schema public, one sentence per table: a table that is neither
 * held by it nor exempt by name, or a name in the lists above that no longer fits. Empty when all is well.
 */
export async function findRowSecurityFaults(db: AnyDatabase, rules: RowSecurityRules = OURS): Promise<string[]> {
  const tables = await findTables(db);
  const exempt = new Set(rules.withoutRowSecurity.map(({ table }) => table));
  const lookUps = new Set(rules.lookedUpBeforeTenant.map(({ table }) => table));
  const faults: string[] = [];
  for (const table of tables) {
    const held = table.officeColumn !== null && table.enabled && table.forced && table.isolated;
    if (exempt.has(table.name)) {
      if (table.officeColumn !== null) faults.push(`${table.name} is exempt although it holds an office's rows`);
    } else if (table.officeColumn === null) {
      faults.push(`${table.name} has no office_id and is not exempt by name`);
    } else if (!held) {
      faults.push(`${table.name} is not held by row security`);
    } else if (table.otherPolicies > 0) {
      faults.push(`${table.name} has a policy that this file does not know`);
    } else if (table.lookedUp !== lookUps.has(table.name)) {
      faults.push(`${table.name} is open to look-ups and the list of look-ups disagree`);
    }
  }
  const names = new Set(tables.map(({ name }) => name));
  for (const { table } of [...rules.withoutRowSecurity, ...rules.lookedUpBeforeTenant]) {
    if (!names.has(table)) faults.push(`${table} is named in a list but does not exist`);
  }
  return faults;
}

interface TableState {
  name: string;
  /** The column that names the office; null when the table belongs to none. */
  officeColumn: string | null;
  enabled: boolean;
  forced: boolean;
  /** Whether the policy stands with exactly the right words. */
  isolated: boolean;
  lookedUp: boolean;
  otherPolicies: number;
}

async function findTables(db: AnyDatabase): Promise<TableState[]> {
  const { rows } = await sql<TableState>`
    with found as (
      select c.oid, c.relname::text as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        case when c.relname = 'office' then 'id' else (
          select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'office_id' and not a.attisdropped) end as "officeColumn"
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))
    select name, "officeColumn", enabled, forced,
      exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = name
        and p.policyname = 'office_isolation' and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = '{public}'
        and p.qual = '(' || quote_ident("officeColumn") || ' = current_office())' and p.with_check = p.qual) as isolated,
      exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = name
        and p.policyname = 'looked_up_before_tenant') as "lookedUp",
      (select count(*)::int from pg_policies p where p.schemaname = 'public' and p.tablename = name
        and p.policyname not in ('office_isolation', 'looked_up_before_tenant')) as "otherPolicies"
    from found order by name`.execute(db);
  return rows;
}

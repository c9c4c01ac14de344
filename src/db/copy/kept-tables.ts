import type pg from 'pg';

/** A table as it is copied. */
export interface KeptTable {
  name: string;
  /** Those that are stored: what is worked out from them by the database itself is left out. */
  columns: readonly string[];
  /** The column that names the office; null for a table that belongs to none. */
  officeColumn: string | null;
}

/** Which migrations have run stands in the migrations themselves; the new database writes its own. */
const notKept = ['kysely_migration', 'kysely_migration_lock'];

/** Every table of schema public with its columns, from the catalogue: a table that is added is kept without anyone thinking of it. */
export async function listKeptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `select c.relname::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      case when c.relname = 'office' then 'id' else (select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'office_id' and not a.attisdropped) end as "officeColumn"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1)
    order by c.relname`,
    [notKept],
  );
  return rows;
}

/** The rows of a table as text: of one office, or all that this connection may see. */
export function copyOutStatement({ name, columns, officeColumn }: KeptTable, officeId?: string): string {
  const where =
    officeId === undefined || officeColumn === null ? '' : ` where ${quoted(officeColumn)} = '${uuid(officeId)}'`;
  return `copy (select ${columns.map(quoted).join(', ')} from public.${quoted(name)}${where}) to stdout`;
}

export function copyInStatement(name: string, columns: readonly string[]): string {
  return `copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** An id of ours goes into a statement that takes no parameters. */
function uuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id');
  return id;
}

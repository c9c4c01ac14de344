import pg from 'pg';
import { migrateUpTo } from '../migrate.ts';
import { copyIn } from './copy-in.ts';
import { copyOut } from './copy-out.ts';
import { copyInStatement, copyOutStatement, listKeptTables, quoted } from './kept-tables.ts';
import { createRowCounter, type RowDigest } from './row-digest.ts';

/** One table to be loaded. */
export interface TableSource extends RowDigest {
  name: string;
  columns: readonly string[];
  /** Puts the rows in. */
  load(client: pg.Client): Promise<void>;
}

/** Loads rows as `copy` writes them. */
export function fromCopy(
  { name, columns }: Pick<TableSource, 'name' | 'columns'>,
  read: () => AsyncIterable<Buffer>,
): TableSource['load'] {
  return (client) => copyIn(client, copyInStatement(name, columns), read());
}

/** So many lines go to the server at once. */
const linesAtOnce = 200;

/** Loads rows that stand as JSON objects, one a line. */
export function fromJsonLines(
  { name, columns }: Pick<TableSource, 'name' | 'columns'>,
  read: () => AsyncIterable<string>,
): TableSource['load'] {
  const list = columns.map(quoted).join(', ');
  const statement = `insert into public.${quoted(name)} (${list}) select ${list} from json_populate_recordset(null::public.${quoted(name)}, $1::json)`;
  return async (client) => {
    let lines: string[] = [];
    const put = async (): Promise<void> => {
      if (lines.length > 0) await client.query(statement, [`[${lines.join(',')}]`]);
      lines = [];
    };
    for await (const line of read()) {
      lines.push(line);
      if (lines.length === linesAtOnce) await put();
    }
    await put();
  };
}

export type TablesLoaded =
  | { loaded: true; rows: number }
  | { refused: 'not-empty' }
  /** After loading, these tables do not hold the rows that were saved. Nothing was loaded. */
  | { refused: 'rows-differ'; tables: string[] }
  | { refused: 'unknown-table'; tables: string[] };

export interface LoadOrder {
  ownerUrl: string;
  /** The migration that the tables were saved after. */
  lastMigration: string;
  tables: readonly TableSource[];
  /** The last thing in the transaction, after rows were compared. */
  beforeCommit?: ((client: pg.Client) => Promise<void>) | undefined;
  /** Called at named steps, for trials. */
  failpoint?: ((name: string) => void | Promise<void>) | undefined;
}

/**
 * Loads saved rows into a database without any: the tables are made anew as they were then, filled in one transaction and counted and hashed before it is
 * committed. So either everything is there or nothing is. Row security and rights come with the `migrate` that has to follow.
 *
 * @throws the database's error, or what reading the rows threw; nothing is loaded then
 */
export async function loadTables({
  ownerUrl,
  lastMigration,
  tables,
  beforeCommit,
  failpoint,
}: LoadOrder): Promise<TablesLoaded> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'takt restore', keepAlive: true });
  // A broken connection shows itself in the queries; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    if (!(await isEmpty(client))) return { refused: 'not-empty' };
    await dropOurs(client);
    await migrateUpTo(ownerUrl, lastMigration);
    await failpoint?.('restore.after-tables');
    return await inTransaction(client, async () => {
      const known = new Map((await listKeptTables(client)).map((table) => [table.name, table]));
      const unknown = tables.filter(({ name, columns }) => !isSame(columns, known.get(name)?.columns));
      if (unknown.length > 0) return { refused: 'unknown-table', tables: unknown.map(({ name }) => name) };
      const references = await dropReferences(client);
      let rows = 0;
      for (const table of tables) {
        await table.load(client);
        rows += table.rows;
        await failpoint?.('restore.after-table');
      }
      const differing: string[] = [];
      for (const { name, rows: saved, digest } of tables) {
        const counter = createRowCounter();
        for await (const piece of copyOut(client, copyOutStatement(known.get(name)!))) counter.add(piece);
        const found = counter.result();
        if (found.rows !== saved || found.digest !== digest) differing.push(name);
      }
      if (differing.length > 0) return { refused: 'rows-differ', tables: differing };
      for (const statement of references) await client.query(statement);
      await beforeCommit?.(client);
      await failpoint?.('restore.before-commit');
      return { loaded: true, rows };
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether a database has no table of ours with a row in it. Tables of another kind are none of ours, and are not looked into. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  // Offices come first of everything; their list shows them whatever the row security of the connection.
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regprocedure('public.list_offices()') is not null as there`,
  );
  if (!rows[0]!.there) return true;
  const { rows: offices } = await client.query('select from list_offices() limit 1');
  return offices.length === 0;
}

/** Makes room for tables of an older make. Only called where they hold no office. */
async function dropOurs(client: pg.Client): Promise<void> {
  await client.query(`do $$ declare it record; begin
    for it in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and pg_has_role(current_user, c.relowner, 'usage') loop
      execute format('drop table if exists public.%I cascade', it.relname);
    end loop;
    for it in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'public'::regnamespace
        and pg_has_role(current_user, p.proowner, 'usage')
        and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e') loop
      execute format('drop routine if exists %s cascade', it.name);
    end loop;
  end $$`);
}

/** Takes all references away and answers the statements that put them back, which check every row. So tables are loaded in any order, also those that name each other. */
async function dropReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname::text as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0 order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${quoted(name)} ${definition}`);
}

async function inTransaction(client: pg.Client, work: () => Promise<TablesLoaded>): Promise<TablesLoaded> {
  await client.query('begin');
  await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
    set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0; set local synchronous_commit = on`);
  const result = await work();
  // An error leaves it open, and closing the connection undoes it.
  await client.query('loaded' in result ? 'commit' : 'rollback');
  return result;
}

function isSame(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((name, index) => name === b[index]);
}

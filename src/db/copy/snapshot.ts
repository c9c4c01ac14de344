import pg from 'pg';
import { copyOut } from './copy-out.ts';
import { copyOutStatement, listKeptTables, type KeptTable } from './kept-tables.ts';

/** The database as it was at one moment, whatever is written meanwhile. */
export interface Snapshot {
  client: pg.Client;
  officeIds: readonly string[];
  tables: readonly KeptTable[];
  /** The names of the migrations that made it, in their order. */
  migrations: readonly string[];
  /** Such as `18.4`. */
  postgres: string;
  /** The rows of a table: all of them, or those of one office. */
  rows(table: KeptTable, officeId?: string): AsyncGenerator<Buffer>;
  /** Lets `work` read under the row security of one office. */
  enter(officeId: string): Promise<void>;
}

/** Text that means the same on every server. */
const asText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/**
 * Opens a transaction that sees one moment and writes nothing. It locks out nobody; what is deleted meanwhile keeps its room until the snapshot is closed.
 * With `moment` it sees what another open transaction sees, which has exported that name (`pg_export_snapshot`).
 * `url` is that of the application's role: row security holds, and every office is entered in turn.
 */
export async function withSnapshot<T>(
  url: string,
  work: (snapshot: Snapshot) => Promise<T>,
  moment?: string,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'takt snapshot', keepAlive: true });
  // A broken connection shows itself in the queries; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    if (moment !== undefined) await client.query(`set transaction snapshot ${pg.escapeLiteral(moment)}`);
    await client.query(asText);
    const tables = await listKeptTables(client);
    const officeIds = await list(client, 'select office_id as item from list_offices() order by 1');
    const migrations = await list(client, 'select name as item from list_migrations() order by 1');
    const [postgres] = await list(client, `select split_part(current_setting('server_version'), ' ', 1) as item`);
    const enter = async (officeId: string): Promise<void> => {
      await client.query(`select set_config('app.office', $1, true)`, [officeId]);
    };
    const rows = async function* (table: KeptTable, officeId?: string): AsyncGenerator<Buffer> {
      if (table.officeColumn === null) return yield* copyOut(client, copyOutStatement(table));
      for (const id of officeId === undefined ? officeIds : [officeId]) {
        await enter(id);
        yield* copyOut(client, copyOutStatement(table, id));
      }
    };
    return await work({ client, officeIds, tables, migrations, postgres: postgres!, rows, enter });
  } finally {
    // Nothing was written, so that there is nothing to end in good order.
    await client.end().catch(() => undefined);
  }
}

async function list(client: pg.Client, statement: string): Promise<string[]> {
  const { rows } = await client.query<{ item: string }>(statement);
  return rows.map(({ item }) => item);
}

import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../../src/db/connect.ts';
import type { Tables } from '../../src/db/tables.ts';
import { typeParsers } from '../../src/db/type-parsers.ts';

/**
 * The database as the product opens it, but that each statement is planned once for a connection: hundreds of years ask the same few hundred questions, and
 * planning them was most of the time. What they answer is the same.
 */
export function openPreparedDatabase(url: string, max: number): Database {
  const options = { connectionString: url, max, types: typeParsers, options: '-c plan_cache_mode=force_generic_plan' };
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...options, Client: NamingClient }) }),
  });
}

class NamingClient extends pg.Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- The driver's own overloads take whatever a caller gives.
  override query(...given: any[]): any {
    const [text, values] = given as [unknown, unknown];
    const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const [first, ...more] = isPlain ? [{ name: nameOf(text), text, values }, ...given.slice(2)] : given;
    return Reflect.apply(super.query, this, [first, ...more]);
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('sha1').update(text).digest('hex').slice(0, 20);
  names.set(text, known);
  return known;
}

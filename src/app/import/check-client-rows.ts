import { sql } from 'kysely';
import { readClientRow, type ClientValues, type ImportFault, type ReadClient } from '../../domain/import/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientReading } from './load-client-reading.ts';

export interface TypedClientRow {
  line: number;
  values: ClientValues;
}

export interface CheckedClientRow extends TypedClientRow {
  faults: readonly ImportFault[];
  /** Absent where there is a fault. */
  client?: ReadClient;
}

/**
 * Reads every row and compares it with the rows before it and with the portfolio: a number stands for one client. Where there is no number the name
 * does, so that the same file twice is told of.
 */
export async function checkClientRows(
  scope: OfficeScope,
  rows: readonly TypedClientRow[],
): Promise<CheckedClientRow[]> {
  const reading = await loadClientReading(scope);
  const read = rows.map((row) => ({ row, result: readClientRow(row.values, reading) }));
  const known = await loadKnown(
    scope,
    read.flatMap(({ result }) => ('client' in result ? [result.client] : [])),
  );
  return read.map(({ row, result }) => {
    if ('faults' in result) return { ...row, faults: result.faults };
    const repeated = findRepeated(result.client, row.line, known);
    return repeated ? { ...row, faults: [repeated] } : { ...row, faults: [], client: result.client };
  });
}

/** Line numbers of the file, or 0 for the portfolio. */
interface Known {
  orgnrs: Map<string, number>;
  names: Map<string, number>;
}

function findRepeated(client: ReadClient, line: number, known: Known): ImportFault | undefined {
  const { orgnr } = client;
  const [map, key, field] =
    orgnr === undefined
      ? ([known.names, client.name.toLowerCase(), 'name'] as const)
      : ([known.orgnrs, orgnr, 'orgnr'] as const);
  const earlier = map.get(key);
  if (earlier === undefined) {
    map.set(key, line);
    return undefined;
  }
  const code = earlier === 0 ? `import.${field}-known` : `import.${field}-repeated`;
  return { field, code, details: earlier === 0 ? {} : { line: earlier } };
}

async function loadKnown(scope: OfficeScope, clients: readonly ReadClient[]): Promise<Known> {
  const orgnrs = clients.flatMap(({ orgnr }) => orgnr ?? []);
  const names = clients.map(({ name }) => name.toLowerCase());
  const { rows } = await sql<{ orgnr: string | null; name: string }>`
    select orgnr, lower(name) as name from client
    where office_id = ${scope.officeId} and active and (orgnr = any(${orgnrs}::text[]) or lower(name) = any(${names}::text[]))`.execute(
    scope.trx,
  );
  return {
    orgnrs: new Map(rows.flatMap(({ orgnr }) => (orgnr === null ? [] : [[orgnr, 0]]))),
    names: new Map(rows.map(({ name }) => [name, 0])),
  };
}

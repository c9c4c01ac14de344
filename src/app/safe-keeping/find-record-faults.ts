import { sql } from 'kysely';
import { firstHash, officeChain } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { verifyOfficeRecord } from '../office-record/verify-office-record.ts';
import { sha256 } from '../record/append-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import type { KeepingFault } from './keeping-fault.ts';

/** Whether every record begins with its first link and ends with its head, without following what is between. */
export async function findHeadFaults(scope: OfficeScope): Promise<KeepingFault[]> {
  const { rows } = await sql<{ client: string; fault: 'record-changed' | 'record-gap' | 'record-tail-cut' }>`
    select h.client_id as client, case
      when coalesce(e.sequence, 0) < h.sequence then 'record-tail-cut'
      when f.previous_hash is distinct from ${firstHash} and h.sequence > 0 then 'record-gap' else 'record-changed' end as fault
    from record_head h
    left join lateral (select sequence, hash from record_event e where e.office_id = h.office_id and e.client_id = h.client_id
      order by sequence desc limit 1) e on true
    left join lateral (select sequence, previous_hash from record_event e where e.office_id = h.office_id and e.client_id = h.client_id
      order by sequence limit 1) f on true
    where h.office_id = ${scope.officeId}
      and ((coalesce(e.sequence, 0), coalesce(e.hash, ${firstHash})) is distinct from (h.sequence, h.hash)
        or h.sequence > 0 and (f.sequence, f.previous_hash) is distinct from (1::bigint, ${firstHash}))
    order by h.client_id`.execute(scope.trx);
  return rows.map(({ client, fault }) => ({ office: scope.officeId, fault, subject: client }));
}

/** Follows records from the first link to the head and past every anchor: of some clients, or of all, and then the office's own too. */
export async function findChainFaultsOf(
  scope: OfficeScope,
  clientIds: readonly string[] | 'all',
): Promise<{ events: number; faults: KeepingFault[] }> {
  const own = clientIds === 'all' ? [{ clientId: officeChain, ...(await verifyOfficeRecord(scope)) }] : [];
  const verdicts =
    clientIds === 'all'
      ? [...(await verifyRecords(scope)), ...own]
      : (await eachOf(clientIds, (clientId) => verifyRecords(scope, clientId))).flat();
  return {
    events: verdicts.reduce((sum, { events }) => sum + events, 0),
    // One word for each record is enough: what breaks a link breaks those that follow.
    faults: verdicts.flatMap(({ clientId, faults: [first] }) =>
      first === undefined
        ? []
        : [{ office: scope.officeId, fault: `record-${first.fault}` as const, subject: clientId }],
    ),
  };
}

/** Follows the office's own record alone. */
export async function findOfficeRecordFaults(scope: OfficeScope): Promise<KeepingFault[]> {
  const { faults } = await verifyOfficeRecord(scope);
  return faults
    .slice(0, 1)
    .map(({ fault }) => ({ office: scope.officeId, fault: `record-${fault}`, subject: officeChain }));
}

/** Works the hash of every day's anchor out again, each from the one before. */
export async function findAnchorFaults(scope: OfficeScope): Promise<KeepingFault[]> {
  const rows = await scope.trx
    .selectFrom('office_anchor')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .orderBy('on_date')
    .execute();
  const faults: KeepingFault[] = [];
  let previous = firstHash;
  for (const row of rows) {
    const heads = inHashedOrder(row.heads);
    const hash = sha256(JSON.stringify({ office: scope.officeId, on: row.on_date, heads, previous }));
    if (row.previous_hash !== previous || row.hash !== hash)
      faults.push({ office: scope.officeId, fault: 'anchor-changed', subject: row.on_date });
    previous = row.hash;
  }
  return faults;
}

/** Clients in the order of their ids, then what is no client. The database keeps the keys of an object in an order of its own. */
function inHashedOrder(heads: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isClient = (key: string): boolean => key.length === 36;
  const keys = Object.keys(heads).sort();
  const ordered = [...keys.filter(isClient), ...keys.filter((key) => !isClient(key))];
  return Object.fromEntries(ordered.map((key) => [key, heads[key]]));
}

async function eachOf<T>(ids: readonly string[], work: (id: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const id of ids) results.push(await work(id));
  return results;
}

import { sql } from 'kysely';
import type { LedgerEvidence, LedgerView } from '../../http/contract/ledger.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isSendable } from './want-ledger.ts';

/** The connection of a client, what lies there, and what was sent on. */
export async function viewLedger(scope: OfficeScope, clientId: string): Promise<LedgerView | { refused: 'not-found' }> {
  const { rows } = await sql<{ connection: LedgerView['connection'] | null }>`
    select case when l.token is null then null else jsonb_build_object('system', l.system, 'companyName', l.company_name,
      'connectedByName', s.name, 'connectedAt', ${iso(sql`l.connected_at`)}, 'checkedAt', ${iso(sql`l.checked_at`)},
      'readAt', ${iso(sql`l.read_at`)}, 'outcome', l.outcome, 'failingSince', ${iso(sql`l.failing_since`)},
      'readWanted', l.read_wanted) end as connection
    from client c
    left join ledger_connection l on l.office_id = c.office_id and l.client_id = c.id
    left join staff s on s.office_id = l.office_id and s.id = l.connected_by
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  if (rows.length === 0) return { refused: 'not-found' };
  const { connection } = rows[0]!;
  if (connection === null) return { connection: null, documents: null, duties: [], pushes: emptyPushes };
  return {
    connection,
    documents: await countAll(scope, clientId),
    duties: await viewDuties(scope, clientId),
    pushes: await viewPushes(scope, clientId),
  };
}

const emptyPushes: LedgerView['pushes'] = { ready: [], waiting: 0, sent: 0, unsettled: [] };

/** Instants as the contract writes them. */
function iso(column: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

async function countAll(scope: OfficeScope, clientId: string): Promise<LedgerView['documents']> {
  const { rows } = await sql<NonNullable<LedgerView['documents']>>`
    select count(*)::int as count, count(*) filter (where not used)::int as unused, max(created_on) as "newestOn"
    from ledger_document where office_id = ${scope.officeId} and client_id = ${clientId} and gone_at is null`.execute(
    scope.trx,
  );
  return rows[0]!;
}

async function viewDuties(scope: OfficeScope, clientId: string): Promise<LedgerView['duties']> {
  const { rows } = await sql<{ id: string; of: string; startOn: string; endOn: string }>`
    select o.id, o.period_of as of, o.period_start_on as "startOn", o.period_end_on as "endOn" from obligation o
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.channel = 'accounting-system' and not o.history
      and o.state not in ('delivered', 'cancelled') and o.period_start_on <= ${scope.today}::date
    order by o.due_on, o.id limit 6`.execute(scope.trx);
  const evidence = await findEvidence(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, of, startOn, endOn }) => {
    const found = evidence.get(id);
    const period = { of, startOn, endOn } as LedgerView['duties'][number]['period'];
    return found === undefined ? [] : [{ obligationId: id, period, ...found }];
  });
}

/**
 * What lies in the accounting system since the period of each of these duties began: how many documents, how many of them unused, the newest. Only the day on
 * which a document was put there is known, not what it is about: it shows that something came, never that all did, and nothing of what is missing. Without
 * duties that are delivered there, or before the inbox was read once, there is none.
 */
export async function findEvidence(
  scope: OfficeScope,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, LedgerEvidence>> {
  const { rows } = await sql<LedgerEvidence & { id: string }>`
    select o.id, l.system, o.period_start_on as "sinceOn", l.read_at as "readAt", count(d.document_id)::int as count,
      count(d.document_id) filter (where not d.used)::int as unused, max(d.created_on) as "newestOn"
    from obligation o
    join ledger_connection l on l.office_id = o.office_id and l.client_id = o.client_id and l.token is not null and l.read_at is not null
    left join ledger_document d on d.office_id = o.office_id and d.client_id = o.client_id and d.gone_at is null
      and d.created_on >= o.period_start_on
    where o.office_id = ${scope.officeId} and o.id = any(${obligationIds}::uuid[]) and o.channel = 'accounting-system'
    group by o.id, l.system, o.period_start_on, l.read_at`.execute(scope.trx);
  return new Map(rows.map(({ id, ...evidence }) => [id, evidence]));
}

async function viewPushes(scope: OfficeScope, clientId: string): Promise<LedgerView['pushes']> {
  const { rows } = await sql<{ state: 'waiting' | 'attempting' | 'sent' | 'refused' | 'in-doubt'; count: number }>`
    select state, count(*)::int as count from ledger_push where office_id = ${scope.officeId} and client_id = ${clientId}
    group by state`.execute(scope.trx);
  const count = (...states: string[]): number =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.count, 0);
  const unsettled = await sql<LedgerView['pushes']['unsettled'][number]>`
    select p.arrival_id as "arrivalId", coalesce(a.file_name, '') as name, p.state from ledger_push p
    join arrival a on a.office_id = p.office_id and a.id = p.arrival_id
    where p.office_id = ${scope.officeId} and p.client_id = ${clientId} and p.state in ('refused', 'in-doubt')
    order by p.wanted_at, p.arrival_id limit 20`.execute(scope.trx);
  return {
    ready: await viewReady(scope, clientId),
    waiting: count('waiting', 'attempting'),
    sent: count('sent'),
    unsettled: unsettled.rows,
  };
}

/** Deliveries of late with accepted files that nobody has asked to send on, the newest first. What is older was booked in some other way. */
async function viewReady(scope: OfficeScope, clientId: string): Promise<LedgerView['pushes']['ready']> {
  const { rows } = await sql<LedgerView['pushes']['ready'][number]>`
    select o.id as "obligationId", count(*)::int as count,
      jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) as period
    from arrival a join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and ${isSendable} and o.due_on >= ${scope.today}::date - 60
      and not exists (select from ledger_push p where p.office_id = a.office_id and p.arrival_id = a.id)
    group by o.office_id, o.id order by o.due_on desc, o.id limit 3`.execute(scope.trx);
  return rows;
}

/** How one file stands towards the accounting system; for a file of a client that has none connected, that it cannot be sent on. */
export async function viewPush(
  scope: OfficeScope,
  arrivalId: string,
): Promise<{ system: 'fiken' | null; state: LedgerPush | null; maySend: boolean } | { refused: 'not-found' }> {
  const { rows } = await sql<{ system: 'fiken' | null; state: LedgerPush | null; maySend: boolean }>`
    select case when l.token is null then null else l.system end as system, p.state,
      l.token is not null and ${isSendable} and (p.state is null or p.state in ('refused', 'in-doubt')) as "maySend"
    from arrival a
    left join ledger_connection l on l.office_id = a.office_id and l.client_id = a.client_id
    left join ledger_push p on p.office_id = a.office_id and p.arrival_id = a.id
    where a.office_id = ${scope.officeId} and a.id = ${arrivalId}`.execute(scope.trx);
  return rows[0] ?? { refused: 'not-found' };
}

type LedgerPush = 'waiting' | 'attempting' | 'sent' | 'refused' | 'in-doubt';

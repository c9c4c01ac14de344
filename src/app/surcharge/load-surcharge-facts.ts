import { sql } from 'kysely';
import type { CalendarDate, Ore } from '../../domain/kernel/index.ts';
import { lawDaysOfPeriod, surchargeKeyOf, type Notice, type SurchargeFacts } from '../../domain/surcharge/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * What the sums of a client follow from: of the duties given, those whose clause has charges, one each, with the first notice that reached a server and
 * did not bounce. They must be all that can have a price, since "the first time" goes by deadline over the whole of a clause.
 */
export async function loadSurchargeFacts(
  scope: OfficeScope,
  clientIds: readonly string[],
  loaded: readonly LoadedObligation[],
): Promise<Map<string, SurchargeFacts[]>> {
  const obligations = loaded.filter(({ clause, row }) => clause.charges.length > 0 && !row.history);
  const byClient = new Map<string, SurchargeFacts[]>(clientIds.map((id) => [id, []]));
  if (obligations.length === 0) return byClient;
  const ids = obligations.map(({ row }) => row.id);
  const [notices, decisions, consumers, stopped] = await Promise.all([
    loadNotices(scope, ids),
    loadDecisions(scope, ids),
    loadConsumers(scope, clientIds),
    loadStopped(scope, clientIds),
  ]);
  const spoken = stopped.size === 0 ? new Map<string, CalendarDate>() : await loadSpoken(scope, ids);
  for (const { row, clause, acceptedOn, facts, work } of obligations) {
    for (const term of clause.charges) {
      const key = surchargeKeyOf({ obligationId: row.id, term });
      const proposingOff = stopped.has(row.client_id);
      // While Takt has stopped no message names a price. What lateness would have cost goes by the message that would have.
      const unnamed = proposingOff ? spoken.get(row.id) : undefined;
      const notice: Notice | undefined =
        notices.get(key) ??
        (unnamed === undefined ? undefined : { acceptedOn: unnamed, saidFree: false, unnamed: true });
      const decided = decisions.get(key);
      byClient.get(row.client_id)?.push({
        obligationId: row.id,
        clauseKey: clause.key,
        term,
        obligation: facts,
        ...lawDaysOfPeriod({ of: row.period_of, endOn: row.period_end_on }),
        ...(acceptedOn === undefined ? {} : { acceptedOn }),
        periodBeforeStart: row.period_before_start,
        consumer: consumers.has(row.client_id),
        ...(notice === undefined ? {} : { notice }),
        work,
        returnedOnce: row.returned_once,
        ...(decided === undefined ? {} : { decided }),
        ...(proposingOff ? { proposingOff } : {}),
      });
    }
  }
  return byClient;
}

async function loadNotices(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, Notice>> {
  const { rows } = await sql<{ key: string; accepted_on: CalendarDate; said_free: boolean }>`
    select distinct on (mo.obligation_id, c.key) mo.obligation_id || '/' || c.key as key,
      (m.answered_at at time zone ${scope.zone})::date as accepted_on, c.notice = 'free-this-time' as said_free
    from message_obligation mo
    cross join lateral jsonb_to_recordset(mo.charges) as c(key text, notice text)
    join message m on m.office_id = mo.office_id and m.id = mo.message_id
    where mo.office_id = ${scope.officeId} and mo.obligation_id = any(${ids}::uuid[])
      and m.status = 'accepted' and m.bounced_at is null
      -- A granted extension makes a new deadline: what was said about the old one is no notice of the new.
      and (m.answered_at at time zone ${scope.zone})::date > coalesce((select max(e.decided_on) from extension_request e
        where e.office_id = mo.office_id and e.obligation_id = mo.obligation_id and e.decision = 'granted'), '-infinity')
    order by mo.obligation_id, c.key, m.answered_at`.execute(scope.trx);
  return new Map(rows.map((row) => [row.key, { acceptedOn: row.accepted_on, saidFree: row.said_free }]));
}

type Decided = NonNullable<SurchargeFacts['decided']>;

async function loadDecisions(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, Decided>> {
  // What rests was decided on or will be: it keeps its place in the count.
  const { rows } = await sql<{ key: string; state: string; sum_ore: Ore }>`
    select obligation_id || '/' || charge_key as key, state, sum_ore from surcharge_line
    where office_id = ${scope.officeId} and obligation_id = any(${ids}::uuid[]) and state in ('approved', 'waived', 'resting', 'not-proposed')`.execute(
    scope.trx,
  );
  return new Map(
    rows.map(({ key, state, sum_ore: sumOre }) => [
      key,
      {
        decision: state === 'waived' || state === 'not-proposed' ? ('waived' as const) : ('approved' as const),
        sumOre,
      },
    ]),
  );
}

async function loadConsumers(scope: OfficeScope, clientIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from client
    where office_id = ${scope.officeId} and id = any(${clientIds}::uuid[]) and consumer`.execute(scope.trx);
  return new Set(rows.map((row) => row.id));
}

/** Clients for whom Takt proposes nothing today. */
async function loadStopped(scope: OfficeScope, clientIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select client_id as id from proposing_stop
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and undone_at is null
      and (resume_on is null or resume_on > ${scope.today}::date)`.execute(scope.trx);
  return new Set(rows.map((row) => row.id));
}

/** The first message about each duty that reached a server, whatever it said. */
async function loadSpoken(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, CalendarDate>> {
  const { rows } = await sql<{ id: string; accepted_on: CalendarDate }>`
    select mo.obligation_id as id, min((m.answered_at at time zone ${scope.zone})::date) as accepted_on
    from message_obligation mo join message m on m.office_id = mo.office_id and m.id = mo.message_id
    where mo.office_id = ${scope.officeId} and mo.obligation_id = any(${ids}::uuid[]) and mo.step not in ('early', 'asked')
      and m.status = 'accepted' and m.bounced_at is null
    group by 1`.execute(scope.trx);
  return new Map(rows.map((row) => [row.id, row.accepted_on]));
}

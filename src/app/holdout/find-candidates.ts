import { sql } from 'kysely';
import type { NeverTried } from '../../domain/holdout/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { ladderPlanOf } from '../reminder/ladder-plan-of.ts';
import { loadClientsToRemind } from '../reminder/load-recipients.ts';
import { loadPackageClients, whyNotTried } from './may-try.ts';

/** What is due sooner may have had its early word already when a trial begins. */
export const firstDueDays = 21;
/** Deliveries that lie ahead so far say whom a trial could be about. */
const aheadDays = 130;

export interface TrialCandidates {
  /** Clients with a delivery that may be tried, with the keys of those clauses. */
  clauseKeys: ReadonlyMap<string, readonly string[]>;
  /** Clients of whom nothing may be tried, by the first reason. */
  never: Readonly<Record<NeverTried | 'no-early-word', number>>;
}

/** Who could take part: clients with a delivery ahead for which there is an early word that nobody has a right to, and whose lateness costs nothing. */
export async function findCandidates(scope: OfficeScope): Promise<TrialCandidates> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (o.client_id, o.clause_key) o.id from obligation o
    join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.state = 'open' and not o.history and not o.aim and o.ladder = 'periodic'
      and o.due_on between ${addDays(scope.today, firstDueDays)} and ${addDays(scope.today, aheadDays)}
    order by o.client_id, o.clause_key, o.due_on, o.id`.execute(scope.trx);
  const loaded = await loadObligations(scope, { ids: rows.map(({ id }) => id) });
  const clients = await loadClientsToRemind(scope, [...new Set(loaded.map(({ row }) => row.client_id))]);
  const packageClients = await loadPackageClients(scope);
  const clauseKeys = new Map<string, string[]>();
  const why = new Map<string, NeverTried | 'no-early-word'>();
  for (const duty of loaded) {
    const { client_id: clientId, clause_key: clauseKey } = duty.row;
    const client = clients.get(clientId);
    if (client === undefined) continue;
    const hasEarly = ladderPlanOf(duty, client).earlyDaysBefore !== undefined;
    const reason = whyNotTried(duty, packageClients) ?? (hasEarly ? undefined : 'no-early-word');
    if (reason === undefined) clauseKeys.set(clientId, [...(clauseKeys.get(clientId) ?? []), clauseKey]);
    else if (!why.has(clientId)) why.set(clientId, reason);
  }
  const never = { promised: 0, notice: 0, payroll: 0, surcharge: 0, 'no-early-word': 0 };
  for (const [clientId, reason] of why) if (!clauseKeys.has(clientId)) never[reason] += 1;
  return { clauseKeys, never };
}

/** The first deadline that belongs to a trial. */
export function firstDueOn(begunOn: CalendarDate): CalendarDate {
  return addDays(begunOn, firstDueDays);
}

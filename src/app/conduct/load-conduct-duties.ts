import { sql } from 'kysely';
import {
  findRemindedLate,
  isReminderExcused,
  type ConductDuty,
  type OfficeLateness,
} from '../../domain/conduct/index.ts';
import { ore, type CalendarDate } from '../../domain/kernel/index.ts';
import {
  deriveObligationStatus,
  findOfficeSlips,
  isHeldAgainstOffice,
  type ObligationStatus,
} from '../../domain/obligation/index.ts';
import type { TakenStep } from '../../domain/reminder/index.ts';
import { isKnownMissing } from '../obligation/known-missing.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { ladderPlanOf } from '../reminder/ladder-plan-of.ts';
import { loadClientsToRemind, type ClientToRemind } from '../reminder/load-recipients.ts';
import { loadTakenSteps } from '../reminder/load-taken-steps.ts';
import { loadPauses, type Pause } from './load-pauses.ts';

/** What was counted of a duty beside its own facts. */
interface Counts {
  id: string;
  reminders: string[] | null;
  questions: number;
  charged: number;
  waived: number;
}

const noCounts: Omit<Counts, 'id'> = { reminders: null, questions: 0, charged: 0, waived: 0 };

/** The duties of some clients as their conduct is worked out from, by client. */
export async function loadConductDuties(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<Map<string, ConductDuty[]>> {
  const loaded = clientIds.length === 0 ? [] : await loadObligations(scope, { clientIds });
  const duties = await toConductDuties(scope, loaded);
  const byClient = new Map<string, ConductDuty[]>(clientIds.map((id) => [id, []]));
  for (const { row } of loaded) {
    const duty = duties.get(row.id);
    if (duty) byClient.get(row.client_id)!.push(duty);
  }
  return byClient;
}

/**
 * What loaded duties tell of how office and client worked together, by the duty's id, in as many statements as for one. What has ended without delivery, what is only
 * aimed at, and what Takt could not have seen is left out: nothing is said of those.
 */
export async function toConductDuties(
  scope: OfficeScope,
  loaded: readonly LoadedObligation[],
): Promise<Map<string, ConductDuty>> {
  const ids = loaded.map(({ row }) => row.id);
  const clientIds = [...new Set(loaded.map(({ row }) => row.client_id))];
  const counts = new Map((await loadCounts(scope, ids)).map((row) => [row.id, row]));
  const taken = await loadTakenSteps(scope, ids);
  const pauses = await loadPauses(scope, clientIds);
  const clients = await loadClientsToRemind(scope, clientIds);
  const told = loaded.flatMap((obligation): [string, ConductDuty][] => {
    const { row, facts } = obligation;
    const status = deriveObligationStatus(facts, scope.today, scope.closures);
    if (!isTold(obligation, status)) return [];
    const client = clients.get(row.client_id);
    const reminding = { client, taken: taken.get(row.id) ?? [], pauses: pauses.get(row.client_id) ?? [] };
    return [[row.id, toConductDuty(scope, obligation, status, counts.get(row.id) ?? noCounts, reminding)]];
  });
  return new Map(told);
}

function isTold(obligation: LoadedObligation, status: ObligationStatus): boolean {
  if (obligation.facts.aim || status.state === 'cancelled') return false;
  return status.state === 'delivered' || isKnownMissing(obligation, status);
}

interface Reminding {
  client: ClientToRemind | undefined;
  taken: readonly TakenStep[];
  pauses: readonly Pause[];
}

function toConductDuty(
  scope: OfficeScope,
  obligation: LoadedObligation,
  status: ObligationStatus,
  counts: Omit<Counts, 'id'>,
  reminding: Reminding,
): ConductDuty {
  const { row, facts } = obligation;
  const returns = facts.items.flatMap(({ arrivals }) =>
    arrivals.filter(({ verdict }) => verdict.verdict === 'returned'),
  );
  const remindedLate = row.history ? undefined : findLateReminder(scope, obligation, status, reminding);
  return {
    obligationId: row.id,
    clauseKey: row.clause_key,
    dueOn: status.dueOn,
    deliveredOn: status.deliveredOn ?? null,
    daysLate: status.daysLate,
    history: row.history,
    // What was sent back and forgiven again had been sent back all the same.
    returns: Math.max(returns.length, row.returned_once ? 1 : 0),
    reminderIds: counts.reminders ?? [],
    questions: counts.questions,
    extraMinutes: row.extra_minutes,
    chargedOre: ore(counts.charged),
    waivedOre: ore(counts.waived),
    officeLateness: [
      ...findOfficeSlips(facts, scope.closures, scope.today).filter((slip) => isHeldAgainstOffice(slip, scope.today)),
      ...(remindedLate ? [remindedLate] : []),
    ],
  };
}

function findLateReminder(
  { closures }: OfficeScope,
  obligation: LoadedObligation,
  { dueOn, deliveredOn }: ObligationStatus,
  { client, taken, pauses }: Reminding,
): OfficeLateness | undefined {
  if (!client) return undefined;
  const { row, facts } = obligation;
  const isExcused = (on: CalendarDate): boolean =>
    pauses.some(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn) || isReminderExcused(facts, on);
  const plan = ladderPlanOf(obligation, client);
  return findRemindedLate(
    { dueOn, deliveredOn: deliveredOn ?? null, ladder: row.ladder, plan, taken, isExcused },
    closures,
  );
}

/** In one statement. A message that came back is no reminder, and a credited sum was not charged. */
async function loadCounts(scope: OfficeScope, ids: readonly string[]): Promise<Counts[]> {
  const { rows } = await sql<Counts>`
    select o.id,
      (select json_agg(distinct m.id) from message_obligation mo join message m on m.office_id = mo.office_id and m.id = mo.message_id
        where mo.office_id = o.office_id and mo.obligation_id = o.id and m.chasing and m.status = 'accepted' and m.bounced_at is null) as reminders,
      (select count(*)::int from question q where q.office_id = o.office_id and q.obligation_id = o.id and q.state <> 'withdrawn') as questions,
      (select coalesce(sum(l.sum_ore - coalesce((select sum(c.sum_ore) from credit_line c
          where c.office_id = l.office_id and c.line_id = l.id), 0)), 0)::bigint
        from surcharge_line l where l.office_id = o.office_id and l.obligation_id = o.id and l.state = 'approved') as charged,
      (select coalesce(sum(l.sum_ore), 0)::bigint
        from surcharge_line l where l.office_id = o.office_id and l.obligation_id = o.id and l.state = 'waived') as waived
    from obligation o where o.office_id = ${scope.officeId} and o.id = any(${ids}::uuid[])`.execute(scope.trx);
  return rows;
}

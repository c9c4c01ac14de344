import { sql } from 'kysely';
import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import {
  decideReminder,
  mergeMessages,
  periodicPlan,
  type ReminderDecision,
  type ReminderStep,
  type TakenStep,
  type WantedMessage,
} from '../../domain/reminder/index.ts';
import { decideNotice, type NoticeContent, type SurchargeFacts } from '../../domain/surcharge/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadSurchargeFacts } from '../surcharge/load-surcharge-facts.ts';
import { findRecipient, loadClientsToRemind, type ClientToRemind, type Recipient } from './load-recipients.ts';

/** One duty in a planned message, with all that its words and its notice need. */
export interface PlannedDuty {
  loaded: LoadedObligation;
  client: ClientToRemind;
  status: ObligationStatus;
  step: Exclude<ReminderStep, 'call'>;
  notice: NoticeContent;
}

export interface PlannedMessage {
  recipient: Recipient;
  channel: 'email' | 'sms';
  step: Exclude<ReminderStep, 'call'>;
  duties: readonly PlannedDuty[];
}

/** What a sweep on a day would do; nothing is written while it is planned. */
export interface ReminderPlan {
  on: CalendarDate;
  messages: readonly PlannedMessage[];
  calls: readonly { loaded: LoadedObligation; client: ClientToRemind; status: ObligationStatus }[];
  unreachable: readonly { loaded: LoadedObligation; client: ClientToRemind }[];
  /** Steps whose day passed unused: noted, never sent afterwards. */
  missed: readonly { obligationId: string; clientId: string; forDueOn: CalendarDate; step: ReminderStep }[];
  /** When each duty is to be looked at again. */
  nextChecks: readonly { obligationId: string; on: CalendarDate | null }[];
  silences: readonly { loaded: LoadedObligation; client: ClientToRemind; decision: ReminderDecision }[];
}

/**
 * Decides, from the facts and the day alone, what every duty asks for, and merges it to at most one message a person. The sweep carries the plan
 * out; *Dette sendes* only shows it.
 */
export async function planReminders(scope: OfficeScope, on: CalendarDate): Promise<ReminderPlan> {
  const ids = await findIdsToCheck(scope, on);
  const loaded = await loadObligations(scope, { ids });
  const clientIds = [...new Set(loaded.map(({ row }) => row.client_id))];
  const [clients, taken, busy] = await Promise.all([
    loadClientsToRemind(scope, clientIds),
    loadTakenSteps(scope, ids),
    loadChasedToday(scope, on),
  ]);
  const decided = loaded.flatMap((obligation) => {
    const client = clients.get(obligation.row.client_id);
    return client ? [decideOne(obligation, client, taken.get(obligation.row.id) ?? [], on, scope)] : [];
  });
  return assemblePlan(scope, on, decided, busy);
}

interface Decided {
  loaded: LoadedObligation;
  client: ClientToRemind;
  status: ObligationStatus;
  decision: ReminderDecision;
}

function decideOne(
  loaded: LoadedObligation,
  client: ClientToRemind,
  taken: readonly TakenStep[],
  on: CalendarDate,
  scope: OfficeScope,
): Decided {
  const { facts, row } = loaded;
  const status = deriveObligationStatus(facts, on, scope.closures);
  const confirmation = facts.confirmations.find((candidate) => candidate.on === on);
  const essentialKeys = new Set(facts.items.filter(({ item }) => item.essential).map(({ item }) => item.key));
  const decision = decideReminder(
    {
      status,
      ladder: row.ladder,
      ...(row.ladder === 'event' ? { eventOn: row.period_end_on } : {}),
      plan: periodicPlan,
      taken,
      somethingArrived: facts.items.some((item) => item.arrivals.length > 0 || item.answers.length > 0),
      ...(facts.plannedOn === undefined ? {} : { plannedOn: facts.plannedOn }),
      ...(client.pausedUntilOn === null ? {} : { pausedUntilOn: client.pausedUntilOn }),
      confirmedMissingToday:
        facts.channel === 'takt' || (confirmation?.missingItemKeys.some((key) => essentialKeys.has(key)) ?? false),
    },
    on,
    scope.closures,
  );
  return { loaded, client, status, decision };
}

async function assemblePlan(
  scope: OfficeScope,
  on: CalendarDate,
  decided: readonly Decided[],
  busy: ReadonlySet<string>,
): Promise<ReminderPlan> {
  const tomorrow = addOfficeDays(on, 1, scope.closures);
  const nextChecks: { obligationId: string; on: CalendarDate | null }[] = [];
  const unreachable: { loaded: LoadedObligation; client: ClientToRemind }[] = [];
  const wanted = new Map<string, Decided & { recipient: Recipient }>();
  const messages: WantedMessage[] = [];
  for (const entry of decided) {
    const { decision, loaded, client } = entry;
    const obligationId = loaded.row.id;
    if (decision.decision === 'silence') nextChecks.push({ obligationId, on: decision.nextCheckOn ?? null });
    else if (decision.decision === 'call') nextChecks.push({ obligationId, on: null });
    else {
      nextChecks.push({ obligationId, on: tomorrow });
      const recipient = findRecipient(client, loaded.clause);
      if (!recipient) unreachable.push({ loaded, client });
      else if (!busy.has(recipient.personId)) {
        wanted.set(obligationId, { ...entry, recipient });
        messages.push({
          obligationId,
          clientId: client.id,
          personId: recipient.personId,
          step: decision.step,
          dueOn: entry.status.dueOn,
        });
      }
    }
  }
  const merged = mergeMessages(messages);
  const surchargeFacts = await loadFactsForNotices(
    scope,
    merged.now.flatMap((message) => message.wanted),
    wanted,
  );
  const planned = merged.now.map((message): PlannedMessage => {
    const first = wanted.get(message.wanted[0]!.obligationId)!;
    return {
      recipient: first.recipient,
      channel: message.channel,
      step: message.step,
      duties: message.wanted.map(({ obligationId, step }) => {
        const { loaded, client, status } = wanted.get(obligationId)!;
        return { loaded, client, status, step, notice: noticeOf(loaded, step, surchargeFacts, on, scope) };
      }),
    };
  });
  return {
    on,
    messages: planned,
    calls: decided.filter(({ decision }) => decision.decision === 'call'),
    unreachable,
    missed: decided.flatMap(({ loaded, status, decision }) =>
      decision.missed.map((step) => ({
        obligationId: loaded.row.id,
        clientId: loaded.row.client_id,
        forDueOn: status.dueOn,
        step,
      })),
    ),
    nextChecks,
    silences: decided.filter(({ decision }) => decision.decision === 'silence'),
  };
}

/** Only the main message and the text message after it speak of money. */
async function loadFactsForNotices(
  scope: OfficeScope,
  messages: readonly WantedMessage[],
  wanted: ReadonlyMap<string, Decided>,
): Promise<Map<string, SurchargeFacts[]>> {
  const clientIds = messages
    .filter(({ obligationId, step }) => step !== 'early' && wanted.get(obligationId)!.loaded.clause.late !== undefined)
    .map(({ clientId }) => clientId);
  return loadSurchargeFacts(scope, [...new Set(clientIds)]);
}

function noticeOf(
  loaded: LoadedObligation,
  step: ReminderStep,
  factsByClient: ReadonlyMap<string, SurchargeFacts[]>,
  on: CalendarDate,
  scope: OfficeScope,
): NoticeContent {
  const all = factsByClient.get(loaded.row.client_id) ?? [];
  const own = all.find((facts) => facts.obligationId === loaded.row.id);
  if (!own || step === 'early') return { notice: 'none' };
  return decideNotice(own, all, { closures: scope.closures, today: on });
}

async function findIdsToCheck(scope: OfficeScope, on: CalendarDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from obligation
    where office_id = ${scope.officeId} and next_check_on <= ${on}::date
    order by client_id, id`.execute(scope.trx);
  return rows.map((row) => row.id);
}

async function loadTakenSteps(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, TakenStep[]>> {
  const { rows } = await sql<TakenStep & { id: string }>`
    select obligation_id as id, step, for_due_on as "forDueOn", taken_on as "on", outcome from reminder_step
    where office_id = ${scope.officeId} and obligation_id = any(${ids}::uuid[])
    order by taken_on`.execute(scope.trx);
  const byId = new Map<string, TakenStep[]>();
  for (const { id, ...step } of rows) byId.set(id, [...(byId.get(id) ?? []), step]);
  return byId;
}

async function loadChasedToday(scope: OfficeScope, on: CalendarDate): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from message
    where office_id = ${scope.officeId} and planned_on = ${on}::date and chasing`.execute(scope.trx);
  return new Set(rows.map((row) => row.person_id));
}

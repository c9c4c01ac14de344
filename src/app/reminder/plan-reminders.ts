import { sql } from 'kysely';
import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ObligationStatus } from '../../domain/obligation/index.ts';
import { mergeMessages, type ReminderStep, type WantedMessage } from '../../domain/reminder/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadChasedOn } from './load-chased-on.ts';
import { loadHoldBack } from '../holdout/load-held-back.ts';
import { decideDuty, type DecidedDuty } from './decide-duty.ts';
import { loadAsks } from './reminder-asks.ts';
import { loadTakenSteps } from './load-taken-steps.ts';
import { loadNotices, noNotice, type DutyNotice } from './load-notices.ts';
import { findQuestioned } from '../question/find-questioned.ts';
import { loadOpenQuestions, type OpenQuestion } from '../question/load-open-questions.ts';
import { loadClientsToRemind, type ClientToRemind, type Recipient } from './load-recipients.ts';

/** No ladder begins earlier than this before a deadline, but for closures. */
export const nearDays = 30;

/** One duty in a planned message, with all that its words and its notice need. */
export interface PlannedDuty extends DutyNotice {
  loaded: LoadedObligation;
  client: ClientToRemind;
  status: ObligationStatus;
  step: Exclude<ReminderStep, 'call'>;
  /** 1 for the first message about this duty. */
  number: number;
}

export interface PlannedMessage {
  recipient: Recipient;
  channel: 'email' | 'sms';
  step: Exclude<ReminderStep, 'call'>;
  duties: readonly PlannedDuty[];
  /** What the office has asked the same person besides, of the same companies. */
  questions?: readonly OpenQuestion[];
}

/** What a sweep on a day would do; nothing is written while it is planned. */
export interface ReminderPlan {
  on: CalendarDate;
  messages: readonly PlannedMessage[];
  calls: readonly DecidedDuty[];
  unreachable: readonly DecidedDuty[];
  /** Duties whose message waits: the person has had one today, or gets a notice today and the text message another day. */
  waiting: readonly DecidedDuty[];
  /** Duties whose deadline has passed while their client is paused. */
  pausedPastDue: readonly DecidedDuty[];
  /** Steps whose day passed unused: noted, never sent afterwards. */
  missed: readonly { obligationId: string; clientId: string; forDueOn: CalendarDate; step: ReminderStep }[];
  /** When each duty is to be looked at again. */
  nextChecks: readonly { obligationId: string; on: CalendarDate | null }[];
  silences: readonly DecidedDuty[];
}

/**
 * Decides, from the facts and the day alone, what every duty asks for, and merges it to at most one message a person. The sweep carries the plan
 * out; *Dette sendes* asks for a dry run, of today or a day to come, and says which duties, for it also shows those that a sweep need not look at.
 */
export async function planReminders(
  scope: OfficeScope,
  on: CalendarDate,
  isDryRun: boolean = false,
  chosenIds?: readonly string[],
): Promise<ReminderPlan> {
  const ids = chosenIds ?? (await findIdsToCheck(scope, on));
  const loaded = await loadObligations(scope, { ids });
  const clientIds = [...new Set(loaded.map(({ row }) => row.client_id))];
  const clients = await loadClientsToRemind(scope, clientIds);
  const taken = await loadTakenSteps(scope, ids);
  const asks = await loadAsks(scope, ids);
  const busy = await loadChasedOn(scope, on);
  const holdBack = await loadHoldBack(scope);
  const decided = loaded.flatMap((obligation) => {
    const client = clients.get(obligation.row.client_id);
    if (!client) return [];
    const duty = {
      loaded: obligation,
      client,
      taken: taken.get(obligation.row.id) ?? [],
      askedForDueOn: asks.get(obligation.row.id),
      holdBack,
    };
    return [decideDuty(scope, duty, on, isDryRun)];
  });
  return assemblePlan(scope, on, decided, busy);
}

async function assemblePlan(
  scope: OfficeScope,
  on: CalendarDate,
  decided: readonly DecidedDuty[],
  busy: ReadonlySet<string>,
): Promise<ReminderPlan> {
  const asking = decided.filter(({ decision }) => decision.decision === 'send');
  const free = asking.filter(({ recipient }) => recipient !== undefined && !busy.has(recipient.personId));
  const wanted = new Map(free.map((duty) => [duty.loaded.row.id, duty]));
  const merged = mergeMessages(free.map(toWanted));
  const later = new Set(merged.later.map(({ obligationId }) => obligationId));
  const going = merged.now.flatMap((message) => message.wanted);
  const notices = await loadNotices(
    scope,
    going.map(({ obligationId, step }) => ({ loaded: wanted.get(obligationId)!.loaded, step })),
    on,
  );
  return {
    on,
    messages: await withQuestions(
      scope,
      merged.now.map((message) => ({
        recipient: wanted.get(message.wanted[0]!.obligationId)!.recipient!,
        channel: message.channel,
        step: message.step,
        duties: message.wanted.map(({ obligationId, step }) => {
          const { loaded, client, status, sentBefore } = wanted.get(obligationId)!;
          return { loaded, client, status, step, ...(notices.get(obligationId) ?? noNotice), number: sentBefore + 1 };
        }),
      })),
    ),
    calls: decided.filter(({ decision }) => decision.decision === 'call'),
    unreachable: asking.filter(({ recipient }) => recipient === undefined),
    waiting: asking.filter(
      ({ loaded, recipient }) => recipient !== undefined && (busy.has(recipient.personId) || later.has(loaded.row.id)),
    ),
    pausedPastDue: decided.filter(
      ({ decision, status }) => decision.decision === 'silence' && decision.reason === 'paused' && status.dueOn < on,
    ),
    missed: decided.flatMap(({ loaded, status, decision }) =>
      decision.missed.map((step) => ({
        obligationId: loaded.row.id,
        clientId: loaded.row.client_id,
        forDueOn: status.dueOn,
        step,
      })),
    ),
    nextChecks: decided.map((duty) => ({ obligationId: duty.loaded.row.id, on: nextCheckOn(scope, duty, on) })),
    silences: decided.filter(({ decision }) => decision.decision === 'silence'),
  };
}

/** Questions join the message of the day to whoever is asked; a text message has no room for them. */
async function withQuestions(scope: OfficeScope, messages: readonly PlannedMessage[]): Promise<PlannedMessage[]> {
  const clientIds = messages.flatMap(({ duties }) => duties.map(({ client }) => client.id));
  const open = clientIds.length === 0 ? [] : await loadOpenQuestions(scope, [...new Set(clientIds)]);
  if (open.length === 0) return [...messages];
  return messages.map((message) => {
    if (message.channel === 'sms') return message;
    const asked = new Set(
      message.duties
        .filter(({ client }) => findQuestioned(client)?.personId === message.recipient.personId)
        .map(({ client }) => client.id),
    );
    const questions = open.filter(({ clientId, step }) => step !== 'call' && asked.has(clientId));
    return questions.length === 0 ? message : { ...message, questions };
  });
}

function toWanted({ loaded, client, recipient, status, decision }: DecidedDuty): WantedMessage {
  return {
    obligationId: loaded.row.id,
    clientId: client.id,
    personId: recipient!.personId,
    step: decision.decision === 'send' ? decision.step : 'main',
    dueOn: status.dueOn,
  };
}

/** After a telephone task only a new fact can ask for more; after a message, sent or waiting, the next working day may. */
function nextCheckOn(scope: OfficeScope, { decision }: DecidedDuty, on: CalendarDate): CalendarDate | null {
  if (decision.decision === 'silence') return decision.nextCheckOn ?? null;
  return decision.decision === 'call' ? null : addOfficeDays(on, 1, scope.closures);
}

async function findIdsToCheck(scope: OfficeScope, on: CalendarDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from obligation
    where office_id = ${scope.officeId} and next_check_on <= ${on}::date
    order by client_id, id`.execute(scope.trx);
  return rows.map((row) => row.id);
}

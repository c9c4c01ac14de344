import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import { markTold } from '../question/load-open-questions.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';
import { callTask } from './call-task.ts';
import { canBeSent } from './can-be-sent.ts';
import { findNewlyPausedPastDue } from './find-newly-paused-past-due.ts';
import { namedCharges } from './load-notices.ts';
import type { PlannedMessage, ReminderPlan } from './plan-reminders.ts';
import { wordReminder, type OfficeIdentity } from './word-reminder.ts';

export interface CarryOutPorts {
  /** The office as its messages show it. */
  identity: OfficeIdentity;
  /** Without a gateway a text message is only noted, and the ladder goes on. */
  smsConfigured: boolean;
  notBefore: Instant;
}

/**
 * Carries a plan out in the transaction that it was made in: messages with their jobs, telephone tasks, noted steps and the day of the next
 * look. Each step of a duty's ladder is taken once for a deadline: the key of `reminder_step` decides.
 */
export async function carryOutPlan(
  scope: OfficeScope,
  plan: ReminderPlan,
  ports: CarryOutPorts,
): Promise<{ queued: number }> {
  const sendable = plan.messages.filter((message) => canBeSent(message, ports.smsConfigured));
  const noted = plan.messages.filter((message) => !sendable.includes(message));
  const messages = sendable.map((message) => toNewMessage(scope, plan, message, ports));
  const written = await queueMessages(scope, messages);
  await markTold(
    scope,
    sendable.flatMap(({ questions = [] }, index) => {
      const { id } = messages[index]!;
      return written.has(id) ? [{ questions, messageId: id }] : [];
    }),
  );
  const queued = messages.filter((message) => written.has(message.id));

  const steps: StepRow[] = [
    ...queued.flatMap(({ id, duties }) =>
      duties.map((duty) => ({ o: duty.obligationId, s: duty.step, out: 'sent' as const, m: id })),
    ),
    ...noted.flatMap(({ duties }) =>
      duties.map(({ loaded, step }) => ({ o: loaded.row.id, s: step, out: 'noted' as const, m: null })),
    ),
    ...plan.calls.map(({ loaded }) => ({ o: loaded.row.id, s: 'call', out: 'noted' as const, m: null })),
    ...plan.missed.map(({ obligationId, step }) => ({ o: obligationId, s: step, out: 'noted' as const, m: null })),
  ];
  await saveSteps(scope, plan, steps);
  await openPlanTasks(scope, plan, noted, ports);
  await appendRecord(scope, [
    ...plan.missed.map(({ clientId, obligationId, step }) => ({
      clientId,
      kind: 'step-noted' as const,
      data: { obligation: obligationId, step, why: 'missed' },
    })),
    ...noted.flatMap(({ duties }) =>
      duties.map(({ client, loaded, step }) => ({
        clientId: client.id,
        kind: 'step-noted' as const,
        data: { obligation: loaded.row.id, step, why: 'no-text-message' },
      })),
    ),
  ]);
  await saveNextChecks(scope, plan);
  return { queued: queued.length };
}

function toNewMessage(
  scope: OfficeScope,
  plan: ReminderPlan,
  message: PlannedMessage,
  ports: CarryOutPorts,
): NewMessage {
  const clients = new Set(message.duties.map((duty) => duty.client.id));
  return {
    id: scope.ids.next(),
    kind: `reminder-${message.step}`,
    channel: message.channel,
    chasing: true,
    to: { personId: message.recipient.personId },
    ...(clients.size === 1 ? { clientId: message.duties[0]!.client.id } : {}),
    plannedOn: plan.on,
    notBefore: ports.notBefore,
    words: wordReminder(ports.identity, message, scope.today),
    duties: message.duties.map((duty) => ({
      obligationId: duty.loaded.row.id,
      clientId: duty.client.id,
      step: duty.step,
      notice: duty.notice.notice,
      charges: namedCharges(duty),
      ...(duty.notice.notice === 'price' ? { firstChargedOn: duty.notice.firstChargedOn } : {}),
    })),
  };
}

interface StepRow {
  o: string;
  s: string;
  out: 'sent' | 'noted';
  m: string | null;
}

async function saveSteps(scope: OfficeScope, plan: ReminderPlan, steps: readonly StepRow[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`insert into reminder_step (office_id, obligation_id, for_due_on, step, taken_on, outcome, message_id)
    select ${scope.officeId}::uuid, x.o, o.due_on, x.s, ${plan.on}::date, x.out, x.m
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as x(o uuid, s text, out text, m uuid)
    join obligation o on o.office_id = ${scope.officeId} and o.id = x.o
    on conflict do nothing`.execute(scope.trx);
}

async function openPlanTasks(
  scope: OfficeScope,
  plan: ReminderPlan,
  noted: readonly PlannedMessage[],
  { smsConfigured }: CarryOutPorts,
): Promise<void> {
  await openTasks(scope, [
    ...plan.calls.map(({ loaded: { row }, client }) =>
      callTask({ id: row.id, clientId: client.id, dueOn: row.due_on }, client.leadId),
    ),
    ...(await findNewlyPausedPastDue(scope, plan)),
    ...dedupe(plan.unreachable.map(({ client }) => client)).map((client) => ({
      kind: 'no-address' as const,
      dedupeKey: `no-address/${client.id}`,
      clientId: client.id,
      leadId: client.leadId,
    })),
    ...dedupe(smsConfigured ? [] : noted.flatMap(({ duties }) => duties.map(({ client }) => client)))
      .slice(0, 1)
      .map((client) => ({
        kind: 'sms-not-configured' as const,
        dedupeKey: 'sms-not-configured',
        leadId: client.leadId,
      })),
  ]);
}

function dedupe<T extends { id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

async function saveNextChecks(scope: OfficeScope, plan: ReminderPlan): Promise<void> {
  const rows = plan.nextChecks.map(({ obligationId, on }) => ({ i: obligationId, n: on }));
  if (rows.length === 0) return;
  await sql`update obligation o set next_check_on = x.n,
      state = case when o.state = 'open' and o.due_on < ${plan.on}::date and not o.aim then 'overdue' else o.state end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(i uuid, n date)
    where o.office_id = ${scope.officeId} and o.id = x.i`.execute(scope.trx);
}

import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Sends } from '../../http/contract/office.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { DecidedDuty } from './decide-duty.ts';
import { chooseOpenDuties } from './choose-open-duties.ts';
import { canBeSent } from './can-be-sent.ts';
import { deriveSilences, type SilentDuty } from './derive-silences.ts';
import { nearDays, planReminders, type PlannedMessage, type ReminderPlan } from './plan-reminders.ts';
import { wordReminder, type OfficeIdentity } from './word-reminder.ts';

type Goes = Sends['goes'][number];

/**
 * What would go on a day, to whom and in which words, and why each other client with an open duty gets nothing. For a day to come it is what would
 * go if nothing new happened until then. Nothing is written; the same functions decide and word what the sweep then sends. Of a large office the clients
 * come whom it concerns first, and how many there are in all.
 */
export async function viewSends(
  scope: OfficeScope,
  on: CalendarDate,
  smsConfigured: boolean,
): Promise<Sends | { refused: 'day-in-the-past' }> {
  if (on < scope.today) return { refused: 'day-in-the-past' };
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'settings', 'sending_stopped_at'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const { ids, clients } = await chooseOpenDuties(scope, on);
  const plan = await planReminders(scope, on, true, ids);
  const identity = { name: office.name, brandColour: brandOf(office.settings) };
  const isStopped = office.sending_stopped_at !== null;
  const [sendable, noted] = divide(plan.messages, smsConfigured && !scope.demo);
  const goes = isStopped ? [] : goesOf({ ...plan, messages: sendable }, identity);
  const told = new Set(goes.flatMap(({ clients }) => clients.map(({ id }) => id)));
  const delivered = await findDeliveredNear(scope, on);
  return {
    onDate: on,
    goes,
    silent: deriveSilences(
      silentDuties(plan, isStopped, isStopped ? [] : noted).filter(({ duty }) => !told.has(duty.client.id)),
      delivered,
    ),
    clients,
  };
}

/** Text messages without a gateway or a number are noted, and the ladder goes on. */
function divide(
  messages: readonly PlannedMessage[],
  smsConfigured: boolean,
): [sendable: PlannedMessage[], noted: PlannedMessage[]] {
  const canGo = (message: PlannedMessage): boolean => canBeSent(message, smsConfigured);
  return [messages.filter(canGo), messages.filter((message) => !canGo(message))];
}

function goesOf(plan: ReminderPlan, identity: OfficeIdentity): Goes[] {
  return [...plan.messages.map((message) => messageThatGoes(plan, identity, message)), ...plan.calls.map(callThatGoes)];
}

function messageThatGoes(plan: ReminderPlan, identity: OfficeIdentity, message: PlannedMessage): Goes {
  const words = wordReminder(identity, message, plan.on);
  const clients = new Map(message.duties.map(({ client }) => [client.id, { id: client.id, name: client.name }]));
  return {
    key: `${message.recipient.personId}/${message.channel}`,
    personName: message.recipient.name,
    clients: [...clients.values()],
    what: message.step,
    channel: message.channel,
    to: message.channel === 'email' ? message.recipient.email : message.recipient.mobile,
    subject: message.channel === 'email' ? words.subject : null,
    text: words.text,
    numberOf: Math.max(...message.duties.map(({ number }) => number)),
  };
}

function callThatGoes({ loaded, client, recipient, sentBefore }: DecidedDuty): Goes {
  return {
    key: `call/${loaded.row.id}`,
    personName: recipient?.name ?? client.contacts[0]?.name ?? null,
    clients: [{ id: client.id, name: client.name }],
    what: 'call',
    channel: 'task',
    to: recipient?.mobile ?? client.contacts.find(({ mobile }) => mobile !== null)?.mobile ?? null,
    subject: null,
    text: null,
    numberOf: sentBefore,
  };
}

/** Every duty that gives nothing, with its reason; while sending is stopped, those that would give something too. */
function silentDuties(plan: ReminderPlan, isStopped: boolean, noted: readonly PlannedMessage[]): SilentDuty[] {
  const held = isStopped ? [...plan.messages.flatMap(({ duties }) => duties), ...plan.calls] : [];
  return [
    ...held.map((duty) => ({ duty, reason: 'sending-stopped' as const, on: null })),
    ...noted.flatMap(({ duties }) => duties.map((duty) => ({ duty, reason: 'no-text-message' as const, on: null }))),
    ...plan.unreachable.map((duty) => ({ duty, reason: reasonUnreachable(duty), on: null })),
    ...plan.waiting.map((duty) => ({ duty, reason: 'later' as const, on: null })),
    ...plan.silences.flatMap((duty) => {
      const { decision, sentBefore } = duty;
      if (decision.decision !== 'silence') return [];
      const isBetween = decision.reason === 'not-yet' && sentBefore > 0;
      return [
        { duty, reason: isBetween ? 'between-steps' : decision.reason, on: decision.nextCheckOn ?? null } as const,
      ];
    }),
  ];
}

function reasonUnreachable({ client }: DecidedDuty): 'bounced' | 'no-address' {
  return client.contacts.some(({ bouncedAt }) => bouncedAt !== null) ? 'bounced' : 'no-address';
}

/** Clients who have delivered what falls due about that day. */
async function findDeliveredNear(scope: OfficeScope, on: CalendarDate): Promise<Set<string>> {
  const { rows } = await sql<{ client_id: string }>`select distinct client_id from obligation
    where office_id = ${scope.officeId} and state = 'delivered'
      and due_on between ${addDays(on, -nearDays)}::date and ${addDays(on, nearDays)}::date`.execute(scope.trx);
  return new Set(rows.map((row) => row.client_id));
}

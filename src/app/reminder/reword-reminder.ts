import { sql } from 'kysely';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import { findSilence, type ReminderStep } from '../../domain/reminder/index.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { loadToldQuestions } from '../question/load-open-questions.ts';
import { loadNotices, namedCharges, noNotice } from './load-notices.ts';
import { loadClientsToRemind } from './load-recipients.ts';
import type { PlannedDuty, PlannedMessage } from './plan-reminders.ts';
import { wordReminder } from './word-reminder.ts';

type MessageStep = Exclude<ReminderStep, 'call'>;

interface AskedDutyRow {
  obligation_id: string;
  step: MessageStep;
}

/**
 * Reads the facts of a reminder again as it is about to go. Duties that ask for nothing any more (delivered, answered, paused, planned, more days
 * asked for) are taken out of it and give their step back; where anything changed since it was worded, it is worded anew, so that nobody is asked
 * for what is already there. Answers false when nothing is left to ask for.
 */
export async function rewordReminder(
  scope: OfficeScope,
  { id: messageId, resent }: { id: string; resent: boolean },
): Promise<boolean> {
  const asked = await loadAsked(scope, messageId);
  const loaded = await loadObligations(scope, { ids: asked.map((duty) => duty.obligation_id) });
  const clients = await loadClientsToRemind(scope, [...new Set(loaded.map(({ row }) => row.client_id))]);
  const still = loaded.flatMap((obligation) => {
    const client = clients.get(obligation.row.client_id);
    if (!client) return [];
    const status = deriveObligationStatus(obligation.facts, scope.today, scope.closures);
    const facts = {
      status,
      ...(obligation.facts.plannedOn === undefined ? {} : { plannedOn: obligation.facts.plannedOn }),
      ...(client.pausedUntilOn === null ? {} : { pausedUntilOn: client.pausedUntilOn }),
    };
    if (status.missingKeys.length === 0 || findSilence(facts, scope.today, scope.closures)) return [];
    const { step } = asked.find((duty) => duty.obligation_id === obligation.row.id)!;
    return [{ loaded: obligation, client, status, step, number: 1 }];
  });
  if (still.length === 0) return false;
  // What is sent once more under its old Message-ID keeps its words.
  if (resent || !(await hasChanged(scope, messageId))) return true;
  const notices = await loadNotices(scope, still, scope.today);
  const duties = still.map((duty) => ({ ...duty, ...(notices.get(duty.loaded.row.id) ?? noNotice) }));
  await saveWords(scope, messageId, duties);
  await saveDuties(scope, messageId, duties);
  return true;
}

async function loadAsked(scope: OfficeScope, messageId: string): Promise<AskedDutyRow[]> {
  const { rows } = await sql<AskedDutyRow>`select obligation_id, step from message_obligation
    where office_id = ${scope.officeId} and message_id = ${messageId}`.execute(scope.trx);
  return rows;
}

/** Whether anything was said or sent about its duties since the message was worded. */
async function hasChanged(scope: OfficeScope, messageId: string): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from message m
      join message_obligation mo on mo.office_id = m.office_id and mo.message_id = m.id
      join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
      join record_event e on e.office_id = o.office_id and e.client_id = o.client_id
      where m.office_id = ${scope.officeId} and m.id = ${messageId} and e.at >= m.created_at
        and e.kind not in ('message-queued', 'message-narrowed', 'message-attempted', 'message-accepted', 'step-noted', 'page-visited')) as changed`.execute(
    scope.trx,
  );
  return rows[0]!.changed;
}

async function saveWords(scope: OfficeScope, messageId: string, duties: readonly PlannedDuty[]): Promise<void> {
  const { name, settings, channel, person_id } = await scope.trx
    .selectFrom('message as m')
    .innerJoin('office as f', 'f.id', 'm.office_id')
    .select(['f.name', 'f.settings', 'm.channel', 'm.person_id'])
    .where('m.office_id', '=', scope.officeId)
    .where('m.id', '=', messageId)
    .executeTakeFirstOrThrow();
  const contacts = duties.flatMap(({ client }) => client.contacts);
  const recipient = contacts.find(({ personId }) => personId === person_id);
  // Whoever is no contact any more: the words stay as they were, and the link in them is closed.
  if (!recipient) return;
  const questions = await loadToldQuestions(scope, messageId);
  const message: PlannedMessage = {
    recipient,
    channel,
    step: duties[0]!.step,
    duties,
    ...(questions.length === 0 ? {} : { questions }),
  };
  const identity = { name, brandColour: brandOf(settings) };
  const { subject, text, html } = wordReminder(identity, message, scope.today);
  await scope.trx
    .updateTable('message_text')
    .set({ subject, body_text: text, body_html: html })
    .where('office_id', '=', scope.officeId)
    .where('message_id', '=', messageId)
    .execute();
}

async function saveDuties(scope: OfficeScope, messageId: string, duties: readonly PlannedDuty[]): Promise<void> {
  const rows = duties.map((duty) => ({
    o: duty.loaded.row.id,
    n: duty.notice.notice,
    f: duty.notice.notice === 'price' ? duty.notice.firstChargedOn : null,
    c: namedCharges(duty),
  }));
  await sql`update message_obligation mo set notice = x.n, first_charged_on = x.f, charges = x.c
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(o uuid, n text, f date, c jsonb)
    where mo.office_id = ${scope.officeId} and mo.message_id = ${messageId} and mo.obligation_id = x.o`.execute(
    scope.trx,
  );
  await takeOutOthers(
    scope,
    messageId,
    rows.map((row) => row.o),
  );
}

/** Duties of which the message does not speak any more give their step back, and each client's record tells that they were taken out of it. */
async function takeOutOthers(scope: OfficeScope, messageId: string, keptIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ clientId: string; obligations: string[] }>`
    with taken_out as (
      delete from message_obligation where office_id = ${scope.officeId} and message_id = ${messageId}
        and not obligation_id = any(${keptIds}::uuid[]) returning obligation_id),
    given_back as (
      delete from reminder_step where office_id = ${scope.officeId} and message_id = ${messageId}
        and not obligation_id = any(${keptIds}::uuid[]))
    select o.client_id as "clientId", array_agg(o.id order by o.due_on, o.id) as obligations
    from taken_out t join obligation o on o.office_id = ${scope.officeId} and o.id = t.obligation_id
    group by o.client_id order by o.client_id`.execute(scope.trx);
  await appendRecord(
    scope,
    rows.map(({ clientId, obligations }) => ({
      clientId,
      kind: 'message-narrowed',
      data: { message: messageId, obligations },
    })),
  );
}

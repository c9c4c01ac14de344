import { sql } from 'kysely';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { addBuilder, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { sendMessage, type SendPorts } from '../message/send-message.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { sweepOffice, type SweepPorts, type SweepResult } from './sweep-office.ts';

export const accepted: SendOutcome = { outcome: 'accepted', response: '250 ok' };

export function inOffice<T>(office: SampleOffice, work: (scope: OfficeScope) => Promise<T>): Promise<T> {
  return inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, work);
}

/** A sweep at a moment. */
export function sweepAt(office: SampleOffice, at: string, ports: Partial<SweepPorts> = {}): Promise<SweepResult> {
  moveClock(office, at);
  return sweepOffice(office.context, office.officeId, { smsConfigured: true, ...ports });
}

/** Runs the jobs that were asked for. Answers what became of each. */
export async function sendQueued(office: SampleOffice, ports: Partial<SendPorts> = {}): Promise<string[]> {
  const results: string[] = [];
  for (const id of office.queued.splice(0)) {
    const all = { worker: 7, failpoint: () => undefined, send: async () => accepted, ...ports };
    results.push(await sendMessage(office.context, office.officeId, id, all));
  }
  return results;
}

/** Every message of the office, oldest first: `2026-09-21 reminder-main accepted`. */
export async function messagesOf(office: SampleOffice): Promise<string[]> {
  return inOffice(office, async ({ trx }) => {
    const rows = await trx
      .selectFrom('message')
      .select(['planned_on', 'kind', 'status'])
      .orderBy('planned_on')
      .orderBy('created_at')
      .execute();
    return rows.map((row) => `${row.planned_on} ${row.kind} ${row.status}`);
  });
}

/** The open tasks of the office, by kind. */
export async function tasksOf(office: SampleOffice): Promise<string[]> {
  return inOffice(office, async ({ trx }) => {
    const rows = await trx.selectFrom('task').select('kind').where('closed_at', 'is', null).orderBy('kind').execute();
    return rows.map((row) => row.kind);
  });
}

/** The builder of the story, whose vouchers for July and August are due on Sunday 20 September 2026. */
export async function addStoryBuilder(
  office: SampleOffice,
  orgnr?: string,
): Promise<{ clientId: string; personId: string }> {
  return addBuilder(office, '2026-07-01', undefined, orgnr);
}

export async function setClient(office: SampleOffice, clientId: string, change: { pausedUntilOn: string | null }) {
  await inOffice(office, async (scope) => {
    await sql`update client set paused_until_on = ${change.pausedUntilOn}
      where office_id = ${scope.officeId} and id = ${clientId}`.execute(scope.trx);
    await sql`update obligation set next_check_on = ${scope.today}::date
      where office_id = ${scope.officeId} and client_id = ${clientId} and next_check_on is not null`.execute(scope.trx);
  });
}

import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PeriodView } from '../../http/contract/shared.ts';
import { lookAgainAtClients } from '../obligation/look-again.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeClientTasks } from '../task/close-client-tasks.ts';
import { findClientToChange } from './find-client.ts';

/** A deadline that comes while nothing is said to the client about it. */
export interface PassedDeadline {
  obligationId: string;
  documents: DocumentType[];
  period: PeriodView;
  dueOn: CalendarDate;
}

/** Nobody is paused for ever: at most a year at a time. */
const pauseDaysMax = 366;

/**
 * Pauses the reminders to a client up to and including a day, and warns of every deadline that the pause passes: deadlines stand, and without
 * a notice nothing can be charged for them. A new end day replaces the old one; the same one changes nothing.
 */
export async function pauseReminders(
  scope: OfficeScope,
  clientId: string,
  untilOn: CalendarDate,
): Promise<
  | { pausedUntilOn: CalendarDate; passes: PassedDeadline[] }
  | { refused: 'not-found' | 'day-in-the-past' | 'pause-too-long' }
> {
  if (untilOn < scope.today) return { refused: 'day-in-the-past' };
  if (untilOn > addDays(scope.today, pauseDaysMax)) return { refused: 'pause-too-long' };
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const passes = await findDeadlines(scope, clientId, untilOn);
  if (client.paused_until_on === untilOn) return { pausedUntilOn: untilOn, passes };
  await savePause(scope, clientId, untilOn);
  await appendRecord(scope, [
    {
      clientId,
      kind: 'reminders-paused',
      data: { untilOn, ...(client.paused_until_on === null ? {} : { wasUntilOn: client.paused_until_on }) },
    },
  ]);
  return { pausedUntilOn: untilOn, passes };
}

/** Ends a pause today. Where none runs nothing changes. */
export async function resumeReminders(
  scope: OfficeScope,
  clientId: string,
): Promise<{ resumed: boolean } | { refused: 'not-found' }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  if (client.paused_until_on === null || client.paused_until_on < scope.today) return { resumed: false };
  await savePause(scope, clientId, null);
  await closeClientTasks(scope, [clientId], ['paused-past-deadline']);
  await appendRecord(scope, [{ clientId, kind: 'reminders-resumed', data: { wasUntilOn: client.paused_until_on } }]);
  return { resumed: true };
}

async function savePause(scope: OfficeScope, clientId: string, untilOn: CalendarDate | null): Promise<void> {
  await scope.trx
    .updateTable('client')
    .set({ paused_until_on: untilOn })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .execute();
  await lookAgainAtClients(scope, [clientId]);
}

async function findDeadlines(scope: OfficeScope, clientId: string, untilOn: CalendarDate): Promise<PassedDeadline[]> {
  const { rows } = await sql<PassedDeadline>`
    select o.id as "obligationId", o.due_on as "dueOn",
      jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) as period,
      array(select i.document from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id
        and i.essential order by i.place) as documents
    from obligation o
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and not o.history
      and o.state in ('open', 'overdue') and o.due_on between ${scope.today}::date and ${untilOn}::date
    order by o.due_on, o.id`.execute(scope.trx);
  return rows;
}

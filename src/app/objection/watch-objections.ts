import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { isObjectionOverdue } from '../../domain/objection/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import { overdueTaskKey } from './objection-keys.ts';

/** Objections that nobody answered by the day that the client was told are shown to a person at work. Watching twice a day opens nothing more. */
export async function watchObjections(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<{
    id: string;
    clientId: string;
    obligationId: string | null;
    askedOf: string;
    state: string;
    answerByOn: CalendarDate;
  }>`select id, client_id as "clientId", obligation_id as "obligationId", asked_of as "askedOf", state, answer_by_on as "answerByOn"
    from objection where office_id = ${scope.officeId} and state = 'open' order by made_at, id`.execute(scope.trx);
  await openTasks(
    scope,
    rows
      .filter((row) => isObjectionOverdue(row, scope.today))
      .map(({ id, clientId, obligationId, askedOf }) => ({
        kind: 'objection-overdue',
        dedupeKey: overdueTaskKey(id),
        clientId,
        ...(obligationId === null ? {} : { obligationId }),
        leadId: askedOf,
      })),
  );
}

import type { OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import { sql } from 'kysely';
import { courseTaskKey } from './standing-course.ts';

/** "Not now" and "no" are asked again on their day: a task for the lead, once. Clients who have left are not asked about. */
export async function watchCourses(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<{ id: string; clientId: string; leadId: string }>`
    select k.id, k.client_id as "clientId", c.lead_id as "leadId" from course k
    join client c on c.office_id = k.office_id and c.id = k.client_id and c.active
    where k.office_id = ${scope.officeId} and k.ended_at is null and k.ask_again_on <= ${scope.today}
    order by k.decided_at, k.id`.execute(scope.trx);
  await openTasks(
    scope,
    rows.map(({ id, clientId, leadId }) => ({
      kind: 'course-to-decide',
      dedupeKey: courseTaskKey(id),
      clientId,
      leadId,
    })),
  );
}

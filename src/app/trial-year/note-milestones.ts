import type { Milestone } from '../../domain/trial-year/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import type { StoredYear } from './find-year.ts';

/** Notes milestones of a year as done, or as missed, with their events. What was noted before is noted once. */
export async function noteMilestones(
  scope: OfficeScope,
  { id, clientId }: Pick<StoredYear, 'id' | 'clientId'>,
  milestones: readonly Milestone[],
  outcome: 'done' | 'missed',
): Promise<void> {
  if (milestones.length === 0) return;
  const noted = await scope.trx
    .insertInto('trial_year_milestone')
    .values(
      milestones.map(({ milestone, on }) => ({
        office_id: scope.officeId,
        year_id: id,
        milestone,
        due_on: on,
        outcome,
        noted_at: scope.now,
        noted_by: staffOf(scope),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['milestone', 'due_on'])
    .execute();
  await appendRecord(
    scope,
    noted.map(({ milestone, due_on: dueOn }) => ({
      clientId,
      kind: outcome === 'done' ? ('year-milestone' as const) : ('year-milestone-missed' as const),
      data: { year: id, milestone, dueOn },
    })),
  );
}

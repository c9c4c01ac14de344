import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import {
  closeTasks,
  findPersonAtWork,
  loadPeopleAtWork,
  openTasks,
  type PersonOfTheOffice,
} from '../task/open-tasks.ts';
import { findWhoDecides } from './find-who-decides.ts';

interface Absence {
  id: string;
  staffId: string;
  fromOn: CalendarDate;
  /** Somebody has closed the task about it by hand: it is not opened again. */
  told: boolean;
}

/**
 * Nothing lies with somebody who is away: their open tasks pass to the deputy, else to who is in charge, and an absence that nobody stands in for
 * becomes a task for a manager, before it begins. Watching twice changes nothing; a deputy who is named closes the task.
 */
export async function watchAbsences(scope: OfficeScope): Promise<void> {
  const people = await loadPeopleAtWork(scope);
  await moveTasks(scope, people);
  const absences = await loadAbsences(scope);
  const uncovered = absences.filter((absence) => !isCovered(scope, people, absence));
  const open = uncovered.map((absence) => keyOf(absence.id));
  await closeTasks(scope, await findTasksToClose(scope, open));
  await openTasks(
    scope,
    uncovered
      .filter((absence) => !absence.told)
      .map((absence) => ({
        kind: 'absent-without-deputy',
        dedupeKey: keyOf(absence.id),
        leadId: findWhoDecides(people, absence.staffId),
      })),
  );
}

const keyOf = (absenceId: string): string => `absent/${absenceId}`;

async function moveTasks(scope: OfficeScope, people: readonly PersonOfTheOffice[]): Promise<void> {
  for (const { id, away } of people) {
    const standIn = away ? findPersonAtWork(people, id) : id;
    if (standIn === id) continue;
    await sql`update task set assigned_to = ${standIn}
      where office_id = ${scope.officeId} and assigned_to = ${id} and closed_at is null`.execute(scope.trx);
  }
}

/** Absences that run or come, of people with clients of their own; for others nothing is left lying. */
async function loadAbsences(scope: OfficeScope): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select a.id, a.staff_id as "staffId", a.from_on as "fromOn",
      exists (select from task t where t.office_id = a.office_id and t.dedupe_key = 'absent/' || a.id) as told
    from absence a join staff s on s.office_id = a.office_id and s.id = a.staff_id and s.active
    where a.office_id = ${scope.officeId} and a.to_on >= ${scope.today}::date
      and exists (select from client c where c.office_id = a.office_id and c.lead_id = a.staff_id and c.active)
    order by a.from_on, a.id`.execute(scope.trx);
  return rows;
}

/** Before it begins a deputy is enough; while it runs the deputy, or the deputy's deputy, must be at work. */
function isCovered(scope: OfficeScope, people: readonly PersonOfTheOffice[], absence: Absence): boolean {
  const byId = new Map(people.map((person) => [person.id, person]));
  const deputyId = byId.get(absence.staffId)?.deputyId;
  if (!deputyId) return false;
  if (absence.fromOn > scope.today) return true;
  const seen = new Set([absence.staffId]);
  for (let id: string | null | undefined = deputyId; id && !seen.has(id); id = byId.get(id)?.deputyId) {
    seen.add(id);
    if (byId.get(id)?.away === false) return true;
  }
  return false;
}

async function findTasksToClose(scope: OfficeScope, stillOpen: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ dedupe_key: string }>`select dedupe_key from task
    where office_id = ${scope.officeId} and kind = 'absent-without-deputy' and closed_at is null
      and dedupe_key <> all(${stillOpen}::text[])`.execute(scope.trx);
  return rows.map((row) => row.dedupe_key);
}

import { endOfYear, type TrialYear } from '../../domain/trial-year/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** Keeps a year that both have agreed to, and gives its id. A client has one that has not ended. */
export async function insertYear(
  scope: OfficeScope,
  { courseId, clientId, year }: { courseId: string; clientId: string; year: TrialYear },
): Promise<string> {
  const id = scope.ids.next();
  await scope.trx
    .insertInto('trial_year')
    .values({
      office_id: scope.officeId,
      id,
      course_id: courseId,
      client_id: clientId,
      made_at: scope.now,
      made_by: staffOf(scope)!,
      ...columnsOf(scope, year),
    })
    .execute();
  return id;
}

/** Keeps what an act made of a year. */
export async function saveYear(scope: OfficeScope, id: string, year: TrialYear): Promise<void> {
  await scope.trx
    .updateTable('trial_year')
    .set(columnsOf(scope, year))
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

function columnsOf(scope: OfficeScope, year: TrialYear) {
  return {
    year: JSON.stringify(year),
    start_on: year.startOn,
    last_on: endOfYear(year),
    ended_on: year.endedOn ?? null,
    changed_at: scope.now,
  };
}

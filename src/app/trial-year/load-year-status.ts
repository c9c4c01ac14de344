import { sql } from 'kysely';
import type { OfficeLateness } from '../../domain/conduct/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import { ownDatesOf, type OwnDates } from '../../domain/talk/index.ts';
import {
  deriveStatus,
  deriveYearSoFar,
  type DutyAhead,
  type TrialYear,
  type YearStatus,
} from '../../domain/trial-year/index.ts';
import { toConductDuties } from '../conduct/load-conduct-duties.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { StoredYear } from './find-year.ts';

/** How a year stands today, and whether the office's own part may be told to the client. */
export interface LoadedYearStatus {
  status: YearStatus;
  ownDates: OwnDates;
}

/** Works out from the record how a year stands today. */
export async function loadYearStatus(
  scope: OfficeScope,
  { clientId, courseId, year }: Pick<StoredYear, 'clientId' | 'courseId' | 'year'>,
): Promise<LoadedYearStatus> {
  const loaded = await loadObligations(scope, { clientIds: [clientId] });
  const duties = [...(await toConductDuties(scope, loaded)).values()];
  const soFar = deriveYearSoFar(year, duties, findAhead(scope, loaded, year), scope.today);
  return {
    status: deriveStatus(year, soFar),
    ownDates: await findOwnDates(scope, clientId, courseId, soFar.office.late),
  };
}

/** What is still to come: not delivered, not cancelled, and asked for and not merely aimed at. */
function findAhead(scope: OfficeScope, loaded: readonly LoadedObligation[], { startOn }: TrialYear): DutyAhead[] {
  return loaded.flatMap(({ facts }) => {
    if (facts.aim) return [];
    const { state, dueOn } = deriveObligationStatus(facts, scope.today, scope.closures);
    return state === 'delivered' || state === 'cancelled' || dueOn < startOn ? [] : [{ dueOn }];
  });
}

/**
 * The lead approves late dates on the talk's page. The year's are told where each of them has been read there: that others have been read as well tells
 * nobody anything.
 */
async function findOwnDates(
  { trx, officeId }: OfficeScope,
  clientId: string,
  courseId: string,
  late: readonly OfficeLateness[],
): Promise<OwnDates> {
  const { rows } = await sql<{
    approvedBy: string | null;
    leadId: string;
    approved: OfficeLateness[] | null;
    claimMarked: boolean;
  }>`
    select p.own_dates_by as "approvedBy", c.lead_id as "leadId", p.own_dates as approved,
      exists (select from claim_mark m where m.office_id = c.office_id and m.client_id = c.id and m.ended_at is null) as "claimMarked"
    from client c left join talk_pack p on p.office_id = c.office_id and p.course_id = ${courseId}
    where c.office_id = ${officeId} and c.id = ${clientId}`.execute(trx);
  const { approved, ...asked } = rows[0]!;
  const read = (approved ?? []).filter((one) => late.some((other) => isSameLateness(one, other)));
  return ownDatesOf({ ...asked, approved: read, late });
}

function isSameLateness(one: OfficeLateness, other: OfficeLateness): boolean {
  return one.slip === other.slip && one.dueOn === other.dueOn && one.doneOn === other.doneOn;
}

import { sql } from 'kysely';
import type { AgreementProposalTable } from '../../db/tables.ts';
import type { ProposalState } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { ReviewRow } from './find-review.ts';

/** A change of the agreement that a review led to, and what became of it. */
export interface ReviewChangeRow {
  id: string;
  state: ProposalState;
  draftedOn: CalendarDate;
  sentOn: CalendarDate | null;
  answerByOn: CalendarDate | null;
  endedOn: CalendarDate | null;
}

/**
 * Where a review came to adjusting the agreement: the newest change that was drafted since it was opened, and before anything else followed. It is found as the talk's agreement is, by
 * when it was drafted, so that one that lay ready when the two met is tied as well.
 */
export async function findReviewChange(
  scope: OfficeScope,
  { client_id, course_id, opened_at, closed_on, outcome }: ReviewRow,
): Promise<ReviewChangeRow | undefined> {
  if (outcome?.outcome !== 'adjust') return undefined;
  const { rows } = await sql<ReviewChangeRow>`
    select id, state, (made_at at time zone ${scope.zone})::date as "draftedOn", (sent_at at time zone ${scope.zone})::date as "sentOn",
      answer_by_on as "answerByOn", (ended_at at time zone ${scope.zone})::date as "endedOn"
    from agreement_proposal where office_id = ${scope.officeId} and client_id = ${client_id} and made_at >= ${opened_at}
      and (${closed_on}::date is null or (made_at at time zone ${scope.zone})::date <= ${closed_on}::date)
      and made_at <= coalesce((select k.ended_at from course k where k.office_id = ${scope.officeId} and k.id = ${course_id}), 'infinity')
    order by made_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}

/** Whether a change of the agreement is one that a joint review led to, so that its page leads back there. */
export async function isOfReview(
  scope: OfficeScope,
  { client_id, made_at }: Pick<AgreementProposalTable, 'client_id' | 'made_at'>,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from course_review r join course k on k.office_id = r.office_id and k.id = r.course_id
      where r.office_id = ${scope.officeId} and r.client_id = ${client_id} and ${made_at}::timestamptz <= coalesce(k.ended_at, 'infinity')
      and r.outcome ->> 'outcome' = 'adjust' and r.opened_at <= ${made_at}::timestamptz
      and (r.closed_on is null or (${made_at}::timestamptz at time zone ${scope.zone})::date <= r.closed_on)) as found`.execute(
    scope.trx,
  );
  return rows[0]!.found;
}

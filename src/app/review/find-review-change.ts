import { sql, type RawBuilder } from 'kysely';
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
 * Which changes `p` a review `r` of a course `k` led to: those that were drafted since it was opened, where it came to adjusting, and before it was closed or the course over. They are found
 * as the talk's agreement is, by when they were drafted, so that one that lay ready when the two met is tied as well.
 */
const tied = ({ officeId, zone }: OfficeScope): RawBuilder<unknown> => sql`
  from agreement_proposal p
  join course_review r on r.office_id = p.office_id and r.client_id = p.client_id and r.outcome ->> 'outcome' = 'adjust'
    and p.made_at >= r.opened_at and (r.closed_on is null or (p.made_at at time zone ${zone})::date <= r.closed_on)
  join course k on k.office_id = r.office_id and k.id = r.course_id and p.made_at <= coalesce(k.ended_at, 'infinity')
  where p.office_id = ${officeId}`;

/** The newest of them. */
export async function findReviewChange(
  scope: OfficeScope,
  { id, outcome }: ReviewRow,
): Promise<ReviewChangeRow | undefined> {
  if (outcome?.outcome !== 'adjust') return undefined;
  const dayOf = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`(${column} at time zone ${scope.zone})::date`;
  const { rows } = await sql<ReviewChangeRow>`
    select p.id, p.state, ${dayOf(sql`p.made_at`)} as "draftedOn", ${dayOf(sql`p.sent_at`)} as "sentOn",
      p.answer_by_on as "answerByOn", ${dayOf(sql`p.ended_at`)} as "endedOn"
    ${tied(scope)} and r.id = ${id} order by p.made_at desc, p.id desc limit 1`.execute(scope.trx);
  return rows[0];
}

/** Whether a change of the agreement is one that a joint review led to, so that its page leads back there. */
export async function isOfReview(scope: OfficeScope, { id }: Pick<AgreementProposalTable, 'id'>): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean;
  }>`select exists (select ${tied(scope)} and p.id = ${id}) as found`.execute(scope.trx);
  return rows[0]!.found;
}

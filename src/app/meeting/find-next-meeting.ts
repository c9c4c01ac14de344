import type { PortalHome } from '../../http/contract/portal.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { slotOf } from './find-meeting.ts';

/** The next meeting of a company that the person is to come to: one that is to be answered before one that is arranged. Null where none is open. */
export async function findNextMeeting(scope: OfficeScope, clientId: string): Promise<PortalHome['meeting']> {
  const rows = await scope.trx
    .selectFrom('meeting')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('attendee_id', '=', personOf(scope))
    .where((when) =>
      when.or([
        when.and([when('state', '=', 'offered'), when('answer_by_on', '>=', scope.today)]),
        when.and([when('state', 'in', ['booked', 'moved']), when('meets_on', '>=', scope.today)]),
      ]),
    )
    .orderBy('meets_on')
    .orderBy('answer_by_on')
    .execute();
  const row = rows.find(({ state }) => state !== 'booked') ?? rows[0];
  if (!row) return null;
  return { state: row.state as 'offered' | 'booked' | 'moved', slot: slotOf(row), answerByOn: row.answer_by_on };
}

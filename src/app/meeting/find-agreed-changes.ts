import { listAgreementChanges, type MeetingDecided } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What the last meeting with a client came to that is to stand in the agreement, for whoever drafts the change. Only of minutes that both sides have been sent. */
export async function findAgreedChanges(scope: OfficeScope, clientId: string): Promise<MeetingDecided[]> {
  const meeting = await scope.trx
    .selectFrom('meeting')
    .select('minutes')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'held')
    .where('minutes_sent_at', 'is not', null)
    .orderBy('meets_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return meeting?.minutes ? listAgreementChanges(meeting.minutes) : [];
}

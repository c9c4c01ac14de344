import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { actOnReferral, type Acted } from './act-on-referral.ts';

/** The client has longer to answer the question of consent, also after the day has gone by: nobody is to call before the new one. Nothing is sent. */
export async function giveMoreDays(scope: OfficeScope, clientId: string, answerByOn: CalendarDate): Promise<Acted> {
  return actOnReferral(
    scope,
    clientId,
    { act: 'give-more-days', answerByOn },
    { kind: 'referral-more-days', data: { answerByOn } },
  );
}

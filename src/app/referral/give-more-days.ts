import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { actOnReferral, type Acted } from './act-on-referral.ts';

export interface MoreDays {
  answerByOn: CalendarDate;
  /** The office that was told of the client; left out where the client has longer to answer the question of consent. */
  partnerId?: string;
}

/** Whoever was asked has longer to answer, also after the day has gone by: nobody is to call before the new one. Nothing is sent. */
export async function giveMoreDays(
  scope: OfficeScope,
  clientId: string,
  { answerByOn, partnerId }: MoreDays,
): Promise<Acted> {
  const partner = partnerId === undefined ? {} : { partnerId };
  return actOnReferral(
    scope,
    clientId,
    { act: 'give-more-days', answerByOn, ...partner },
    { kind: 'referral-more-days', data: { answerByOn, ...(partnerId === undefined ? {} : { partner: partnerId }) } },
  );
}

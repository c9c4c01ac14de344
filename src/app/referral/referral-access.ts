import { mayNamePartnerTo } from '../../domain/referral/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadPartners } from './partner-offices.ts';

/**
 * What is held about a contact in referrals, for a request of access: those in which they were asked, answered or would be named. Other offices stand in
 * it by name only where the client may be told the name: that one was thought of is the office's own.
 */
export async function referralAccessOf(scope: OfficeScope, personId: string): Promise<Record<string, unknown>[]> {
  const rows = await scope.trx
    .selectFrom('referral as r')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'r.office_id').onRef('c.id', '=', 'r.client_id'))
    .select(['c.name as clientName', 'r.referral', 'r.sought', 'r.letter', 'r.contact_id as contactId', 'r.made_at'])
    .where('r.office_id', '=', scope.officeId)
    .orderBy('r.made_at')
    .orderBy('r.id')
    .execute();
  const names = new Map((await loadPartners(scope)).map(({ id, name }) => [id, name]));
  return rows
    .filter(
      ({ contactId, referral }) =>
        contactId === personId || referral.answers.some(({ by }) => by.contactId === personId),
    )
    .map(({ clientName, referral, sought, letter, made_at }) => ({
      client_name: clientName,
      state: referral.state,
      made_at,
      sought,
      letter,
      asked: referral.asked && { ...referral.asked, to: { told: referral.asked.to.told } },
      answers: referral.answers.map(({ to, ...answer }) => ({ ...answer, told: to.told })),
      offices: referral.partners
        .filter(({ partnerId }) => mayNamePartnerTo(referral, partnerId).may)
        .map(({ partnerId, introducedOn, answer }) => ({ name: names.get(partnerId) ?? null, introducedOn, answer })),
    }));
}

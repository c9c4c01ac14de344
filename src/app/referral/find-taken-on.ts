import type { OfficeScope } from '../office/office-scope.ts';
import { findNewestReferral } from './find-referral.ts';
import { findPartner, type RegisteredPartner } from './partner-offices.ts';

/** The office that has said that it takes a client on, as the register knows it. */
export async function findTakenOnBy(scope: OfficeScope, clientId: string): Promise<RegisteredPartner | undefined> {
  const partners = (await findNewestReferral(scope, clientId))?.referral.partners ?? [];
  const taking = partners.find(({ answer }) => answer?.answer === 'takes-on');
  return taking && findPartner(scope, taking.partnerId);
}

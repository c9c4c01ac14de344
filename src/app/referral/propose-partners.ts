import { findForbiddenWords } from '../../domain/handover/index.ts';
import { matchPartners, proposeReferral, type ClientToMatch } from '../../domain/referral/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { settleReferralTasks } from './decide-referral-tasks.ts';
import { findReferralToChange, openOnly } from './find-referral.ts';
import { loadPartners } from './partner-offices.ts';
import { answeringContacts, findAnsweringContact, loadReferralParties, namesOf } from './referral-parties.ts';
import { referralTaskKey } from './referral-task-keys.ts';
import { closeTasks } from '../task/open-tasks.ts';

export interface Proposal {
  sought: ClientToMatch;
  /** Those that the lead has chosen, of the ones that fit; none where nobody does. */
  partnerIds: readonly string[];
  /** Who is asked; left out, whoever answers for the agreement. */
  contactId?: string;
}

type ProposeRefusal =
  'not-found' | 'referral-open' | 'referral-partner-unknown' | 'referral-contact-unknown' | 'referral-forbidden-words';

/**
 * Keeps what is looked for and which offices are thought of; seen by the office only. As long as the client has not been asked a second proposal takes
 * the place of the first. A client has one referral that has not ended.
 */
export async function proposePartners(
  scope: OfficeScope,
  clientId: string,
  { sought, partnerIds, contactId }: Proposal,
): Promise<{ referralId: string } | { refused: ProposeRefusal }> {
  const found = await findReferralToChange(scope, clientId);
  if (!found) return { refused: 'not-found' };
  const { row } = found;
  const open = openOnly(row);
  if (open && open.state !== 'proposed') return { refused: 'referral-open' };
  const parties = (await loadReferralParties(scope, clientId))!;
  const contact =
    contactId === undefined
      ? findAnsweringContact(parties)
      : answeringContacts(parties.contacts).find(({ personId }) => personId === contactId);
  if (contactId !== undefined && !contact) return { refused: 'referral-contact-unknown' };
  if (findForbiddenWords(wordsOf(sought).join('. '), namesOf(parties)).length > 0)
    return { refused: 'referral-forbidden-words' };
  if (!(await doAllFit(scope, sought, partnerIds))) return { refused: 'referral-partner-unknown' };
  const ids = [...new Set(partnerIds)];
  const referralId = open?.id ?? scope.ids.next();
  const referral = proposeReferral(referralId, clientId, ids);
  const columns = {
    referral: JSON.stringify(referral),
    sought: JSON.stringify(sought),
    contact_id: contact?.personId ?? null,
    changed_at: scope.now,
  };
  if (open) {
    await scope.trx
      .updateTable('referral')
      .set(columns)
      .where('office_id', '=', scope.officeId)
      .where('id', '=', open.id)
      .execute();
  } else {
    await scope.trx
      .insertInto('referral')
      .values({
        office_id: scope.officeId,
        id: referralId,
        client_id: clientId,
        course_id: parties.courseId,
        state: referral.state,
        made_at: scope.now,
        made_by: staffOf(scope)!,
        ...columns,
      })
      .execute();
  }
  await appendRecord(scope, [
    { clientId, kind: 'referral-proposed', data: { referral: referralId, number: ids.length } },
  ]);
  // Other offices are what comes after one that ended.
  if (row && !open) await closeTasks(scope, [referralTaskKey('ended', row.id)]);
  // Whoever has just proposed knows what comes next; from tomorrow on the sweep reminds.
  await settleReferralTasks(scope, { id: referralId, clientId, leadId: found.client.lead_id }, undefined);
  return { referralId };
}

/** An office that is out of use, has no room, or does not take such clients is not proposed. */
async function doAllFit(scope: OfficeScope, sought: ClientToMatch, partnerIds: readonly string[]): Promise<boolean> {
  const partners = (await loadPartners(scope)).filter(({ active }) => active);
  return partnerIds.every((id) => {
    const partner = partners.find((one) => one.id === id);
    return partner !== undefined && matchPartners(sought, [partner]).shown.length === 1;
  });
}

/** What a person typed, and another office may come to read. */
function wordsOf({ industries, system, place }: ClientToMatch): string[] {
  return [
    ...industries.flatMap((one) => ('word' in one ? [one.word] : [])),
    ...(system === undefined ? [] : [system]),
    ...(place === undefined ? [] : [place.municipality, place.county]),
  ];
}

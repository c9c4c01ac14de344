import { deriveShortNotice } from '../../domain/surcharge/index.ts';
import type { PortalHome } from '../../http/contract/portal.ts';
import { requestPriceInWords } from '../../texts/surcharge/request-in-words.ts';
import { loadRequests } from '../request/load-requests.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';

/**
 * What was asked for at short notice and is not done yet, with its price as the letter says it: for whoever asked, and for contacts for the agreement. The
 * office's words about it come with a code.
 */
export async function viewUrgentRequests(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
  isOpened: boolean,
): Promise<PortalHome['urgentRequests']> {
  const requests = await loadRequests(scope, { clientIds: [clientId] });
  return requests.flatMap(({ row, facts }) => {
    const isMine = row.person_id === personOf(scope) || answersFor.includes('agreement');
    const notice = deriveShortNotice(facts.term, facts.requestedOn, facts.neededOn);
    if (!isMine || row.withdrawn_at !== null || row.done_on !== null || !notice) return [];
    const price = (language: 'nb' | 'en'): string => requestPriceInWords(facts.term, notice, language).join(' ');
    return [
      {
        id: row.id,
        what: isOpened ? row.what : null,
        neededOn: row.needed_on,
        price: { nb: price('nb'), en: price('en') },
      },
    ];
  });
}

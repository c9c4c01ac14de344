import type { RequestList } from '../../http/contract/requests.ts';
import { addDays } from '../../domain/kernel/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findRequestTerms } from './find-request-terms.ts';
import { loadRequests, type LoadedRequest } from './load-requests.ts';

/** What is done or withdrawn is shown for so many days. */
const shownDays = 60;

/** What a client has asked for at short notice, and at what prices it can be asked for today; for the office. */
export async function viewRequests(
  scope: OfficeScope,
  clientId: string,
): Promise<RequestList | { refused: 'not-found' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const requests = await loadRequests(scope, { clientIds: [clientId] });
  const offers = await findRequestTerms(scope, clientId, scope.today);
  return {
    offers: offers.map(({ clause, term }) => ({
      clauseKey: clause.key,
      documents: clause.items.map(({ document }) => document),
      term: term as unknown as RequestList['offers'][number]['term'],
    })),
    requests: requests.filter((request) => isShown(scope, request)).map(viewRequest),
  };
}

function isShown(scope: OfficeScope, { row }: LoadedRequest): boolean {
  if (row.withdrawn_at === null && row.done_on === null) return true;
  return row.needed_on >= addDays(scope.today, -shownDays);
}

function viewRequest({ row, facts, letter }: LoadedRequest): RequestList['requests'][number] {
  return {
    id: row.id,
    clauseKey: row.clause_key,
    what: row.what,
    askedOn: row.asked_on,
    neededOn: row.needed_on,
    term: facts.term as unknown as RequestList['requests'][number]['term'],
    told:
      letter === null
        ? 'nobody'
        : letter.bounced || letter.status === 'failed' || letter.status === 'in-doubt' || letter.status === 'dropped'
          ? 'not-arrived'
          : letter.status === 'accepted'
            ? 'arrived'
            : 'on-its-way',
    state: row.withdrawn_at !== null ? 'withdrawn' : row.done_on !== null ? 'done' : 'open',
    doneOn: row.done_on,
    minutes: row.minutes,
  };
}

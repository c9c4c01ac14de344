import { queryOptions } from '@tanstack/react-query';
import type { RequestTerm } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { RequestList } from '../../http/contract/requests.ts';
import { post, sendRequest } from '../api/send-request.ts';

export type Urgent = RequestList['requests'][number];
export type Offer = RequestList['offers'][number];

export const urgentQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['urgent-requests', clientId],
    queryFn: ({ signal }) => sendRequest<RequestList>(`/api/office/clients/${clientId}/requests`, { signal }),
    // A letter takes some seconds: the page says by itself when it has arrived.
    refetchInterval: ({ state }) =>
      state.data?.requests.some(({ state: stands, told }) => stands === 'open' && told === 'on-its-way')
        ? 4_000
        : false,
  });

interface NewUrgent {
  clientId: string;
  clauseKey: string;
  chargeKey: string;
  what: string;
  askedOn: CalendarDate;
  neededOn: CalendarDate;
  personId?: string;
}
export const enterUrgent = ({ clientId, ...request }: NewUrgent) =>
  post<{ requestId: string; told: boolean }>(`/api/office/clients/${clientId}/requests`, request);

interface Finished {
  clientId: string;
  requestId: string;
  doneOn: CalendarDate;
  minutes: number;
}
export const finishUrgent = ({ clientId, requestId, ...finished }: Finished) =>
  post(`/api/office/clients/${clientId}/requests/${requestId}/finish`, finished);

export const withdrawUrgent = ({ clientId, requestId }: Pick<Finished, 'clientId' | 'requestId'>) =>
  post(`/api/office/clients/${clientId}/requests/${requestId}/withdraw`);

/** The price of haste from the contract: the same data, whose sums the domain knows. */
export function termOf({ term }: Pick<Offer, 'term'>): RequestTerm {
  return term as unknown as RequestTerm;
}

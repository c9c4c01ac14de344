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

import '../../words/hours-won-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { ContactOffer, HoursWonView } from '../../../http/contract/hours-won.ts';
import { post, sendRequest } from '../../api/send-request.ts';

/** So long the mail waits; the way back is shown for ten seconds. */
const undoSeconds = 12;

const fetchMonth = (month: string | undefined, signal: AbortSignal): Promise<HoursWonView> =>
  sendRequest<HoursWonView>(`/api/office/hours-won${month === undefined ? '' : `?month=${month}`}`, { signal });

export const hoursWonQuery = (month: string | undefined) =>
  queryOptions({
    queryKey: ['hours-won', month ?? 'this'],
    queryFn: ({ signal }) => fetchMonth(month, signal),
  });

/** For the line on the first page: worked out once a quarter of an hour, whatever is pressed there. */
export const hoursWonLineQuery = (today: string) =>
  queryOptions({
    queryKey: ['hours-won-line', today],
    queryFn: ({ signal }) => fetchMonth(undefined, signal),
    staleTime: 'static',
    gcTime: 15 * 60_000,
  });

export const offerContact = ({ clientId, offer }: { clientId: string; offer: ContactOffer }) => {
  const { personName: _person, hostName: _host, ...rest } = offer;
  return post<{ meetingId: string }>(`/api/office/clients/${clientId}/meetings`, { ...rest, undoSeconds });
};
export const takeBackOffer = ({ meetingId }: { meetingId: string }) =>
  post(`/api/office/meetings/${meetingId}/cancel`, {});

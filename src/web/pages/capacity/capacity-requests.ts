import '../../words/capacity-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { CapacityView } from '../../../http/contract/weekend.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type PersonCapacity = CapacityView['people'][number];
export type WeekCapacity = PersonCapacity['weeks'][number];
export type LawLeft = WeekCapacity['lawLeft'][number];

const whileCountingMs = 1_000;

/** As it was worked out last; asked again while it is being worked out. */
export const capacityQuery = queryOptions({
  queryKey: ['capacity'],
  queryFn: ({ signal }) => sendRequest<CapacityView>('/api/office/capacity', { signal }),
  refetchInterval: ({ state }) => (state.data !== undefined && state.data.counting !== null ? whileCountingMs : false),
});

const address = '/api/office/weekend/count';
export const askForCount = () => post(address);
export const stopCount = () => sendRequest(address, { method: 'DELETE' });

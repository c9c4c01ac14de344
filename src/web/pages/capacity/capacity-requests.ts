import '../../words/capacity-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { CapacityView } from '../../../http/contract/weekend.ts';
import { foresightKey, refetchWhileCounting } from '../../api/foresight.ts';
import { sendRequest } from '../../api/send-request.ts';

export type PersonCapacity = CapacityView['people'][number];
export type WeekCapacity = PersonCapacity['weeks'][number];
export type LawLeft = WeekCapacity['lawLeft'][number];

/** As it was worked out last; asked again while it is being worked out. */
export const capacityQuery = queryOptions({
  queryKey: [foresightKey, 'capacity'],
  queryFn: ({ signal }) => sendRequest<CapacityView>('/api/office/capacity', { signal }),
  refetchInterval: ({ state }) => refetchWhileCounting(state.data),
});

import { queryOptions } from '@tanstack/react-query';
import type { Ladders } from '../../../domain/reminder/index.ts';
import { sendRequest } from '../../api/send-request.ts';

/** Every ladder there is, as the domain reads them. */
export interface LaddersView {
  default: Ladders;
  office: Ladders | null;
  clients: { clientId: string; ladders: Ladders | null; duties: Record<string, Ladders> }[];
}

export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => sendRequest<LaddersView>('/api/office/ladders', { signal }),
});

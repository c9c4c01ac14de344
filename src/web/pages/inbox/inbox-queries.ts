import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Inbox, InboxDocument, StrayMailList } from '../../../http/contract/office-inbox.ts';
import { whileReadingMs } from '../../api/queries.ts';
import { sendRequest } from '../../api/send-request.ts';

export interface InboxPlace {
  show: 'all' | 'findings' | 'unplaced';
  whose: 'mine' | 'all';
  client?: string | undefined;
}

/** A document that was looked at a moment ago is shown at once, and asked for again behind it. */
const freshFor = 15_000;

export const inboxQuery = ({ show, whose, client }: InboxPlace) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', show, whose, client ?? ''],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ show, whose });
      if (client !== undefined) query.set('client', client);
      if (pageParam !== null) query.set('after', pageParam);
      return sendRequest<Inbox>(`/api/office/inbox?${query}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextAfter,
    refetchInterval: ({ state }) => ((state.data?.pages.at(-1)?.counts.beingRead ?? 0) > 0 ? whileReadingMs : false),
  });

export const inboxDocumentQuery = (arrivalId: string) =>
  queryOptions({
    queryKey: ['inbox', 'document', arrivalId],
    queryFn: ({ signal }) => sendRequest<InboxDocument>(`/api/office/inbox/${arrivalId}`, { signal }),
    staleTime: freshFor,
    refetchInterval: ({ state }) =>
      state.data && ['waiting', 'reading'].includes(state.data.item.reading) ? whileReadingMs : false,
  });

export const strayMailQuery = queryOptions({
  queryKey: ['inbox', 'stray-mail'],
  queryFn: ({ signal }) => sendRequest<StrayMailList>('/api/office/stray-mail', { signal }),
});

/** The address of the picture of a page. */
export function pictureAddress(arrivalId: string, page: number): string {
  return `/api/office/files/${arrivalId}/pages/${page}`;
}

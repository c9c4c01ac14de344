import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  ArrivalList,
  ClientDetail,
  ClientCounts,
  ClientPage,
  OfficeSession,
  Outbox,
  OutboxMessage,
  Outside,
  RecordPage,
  Sends,
  SurchargeList,
  TaskView,
  Week,
} from '../../http/contract/office.ts';
import type { ConductFigure } from '../../domain/conduct/index.ts';
import type { ConductView } from '../../http/contract/conduct.ts';
import type { ClientGroups } from '../../http/contract/groups.ts';
import type { agreementTemplatesSchema } from '../../http/contract/office-settings.ts';
import { sendRequest } from './send-request.ts';

export type ClientFilter = keyof ClientCounts['filters'];
export type AgreementTemplates = z.infer<typeof agreementTemplatesSchema>;
export type ClientSort = 'cost' | 'name' | 'median' | 'complete';
export interface ClientSearch {
  filter: ClientFilter;
  search: string;
  sort: ClientSort;
}

/** How often a page asks again while files are being read. */
export const whileReadingMs = 2_000;

const get = <Answer>(key: readonly unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => sendRequest<Answer>(path, { signal }) });

export const sessionQuery = get<OfficeSession>(['session'], '/api/office/session');
/** The week that holds a day; without one, the week that is worked in now. */
export const weekQuery = (on: string | undefined) =>
  get<Week>(['week', on ?? 'now'], on === undefined ? '/api/office/week' : `/api/office/week?on=${on}`);
export const surchargesQuery = get<SurchargeList>(['surcharges'], '/api/office/surcharges');
export const clientSurchargesQuery = (clientId: string) =>
  get<SurchargeList>(['surcharges', clientId], `/api/office/surcharges?client=${encodeURIComponent(clientId)}`);
/** Closed lines older than those that are shown without being asked for, from the place that the newer ones end at. */
export const olderSurchargesQuery = (before: string | null) =>
  infiniteQueryOptions({
    queryKey: ['surcharges', 'older', before],
    queryFn: ({ pageParam, signal }) =>
      sendRequest<SurchargeList>(`/api/office/surcharges?before=${pageParam ?? ''}`, { signal }),
    initialPageParam: before,
    getNextPageParam: (page) => page.nextBefore,
  });
export const outsideQuery = get<Outside>(['outside'], '/api/office/outside');

export const clientQuery = (id: string) => get<ClientDetail>(['client', id], `/api/office/clients/${id}`);
export const templatesQuery = get<AgreementTemplates>(['agreement-templates'], '/api/office/agreement-templates');
export const clientGroupsQuery = get<ClientGroups>(['client-groups'], '/api/office/client-groups');
export const tasksQuery = (whose: 'mine' | 'all') =>
  get<{ tasks: TaskView[] }>(['tasks', whose], `/api/office/tasks?whose=${whose}`);
/** Asked for again while something in it is being read, for that may go on by rule at any time. */
export const arrivalsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['arrivals', clientId],
    queryFn: ({ signal }) =>
      sendRequest<ArrivalList>(`/api/office/arrivals?client=${encodeURIComponent(clientId)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.arrivals.some(({ beingRead }) => beingRead) ? whileReadingMs : false),
  });
export const sendsQuery = (on: string) => get<Sends>(['sends', on], `/api/office/sends?on=${on}`);
export const outboxMessageQuery = (id: string) => get<OutboxMessage>(['outbox', 'one', id], `/api/office/outbox/${id}`);

export const clientCountsQuery = get<ClientCounts>(['clients', 'counts'], '/api/office/clients/counts');
export const clientsQuery = ({ filter, search, sort }: ClientSearch) =>
  infiniteQueryOptions({
    queryKey: ['clients', filter, search, sort],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ filter, sort });
      if (search !== '') query.set('search', search);
      if (pageParam !== null) query.set('after', pageParam);
      return sendRequest<ClientPage>(`/api/office/clients?${query}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextAfter,
  });

export const conductQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['conduct', clientId],
    queryFn: ({ signal }) => sendRequest<ConductView>(`/api/office/clients/${clientId}/conduct`, { signal }),
  });

/** Everything, or only what a figure of the client's conduct is made of. */
export const recordQuery = (clientId: string, figure?: ConductFigure) =>
  infiniteQueryOptions({
    queryKey: ['record', clientId, ...(figure === undefined ? [] : [figure])],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      if (pageParam !== null) query.set('before', String(pageParam));
      if (figure !== undefined) query.set('figure', figure);
      return sendRequest<RecordPage>(`/api/office/clients/${clientId}/record?${query.toString()}`, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextBefore,
  });

export const outboxQuery = (status: string) =>
  infiniteQueryOptions({
    queryKey: ['outbox', status],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      if (status !== 'all') query.set('status', status);
      if (pageParam !== null) query.set('before', pageParam);
      return sendRequest<Outbox>(`/api/office/outbox?${query}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextBefore,
  });

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CalendarDate, Instant } from '../../../domain/kernel/index.ts';
import type {
  changeTimeSchema,
  enterTimeSchema,
  startTimerSchema,
  TimeClients,
  TimeDayView,
  TimeEntryView,
  TimerStopped,
  TimeSums,
  TimeWeek,
} from '../../../http/contract/time.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { TimeClients, TimeDayView, TimeEntryView, TimerStopped, TimeSums, TimeWeek };
export type TimeSuggestionView = TimeDayView['suggestions'][number];
export type NewEntry = z.input<typeof enterTimeSchema>;

const address = '/api/office/time';

export const timeWeekQuery = (on: CalendarDate) =>
  queryOptions({
    queryKey: ['time', 'week', on],
    queryFn: ({ signal }) => sendRequest<TimeWeek>(`${address}/week?on=${on}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const timeDayQuery = (on: CalendarDate) =>
  queryOptions({
    queryKey: ['time', 'day', on],
    queryFn: ({ signal }) => sendRequest<TimeDayView>(`${address}/day?on=${on}`, { signal }),
  });

export interface Period {
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

export const timeSumsQuery = ({ fromOn, toOn }: Period) =>
  queryOptions({
    queryKey: ['time', 'sums', fromOn, toOn],
    queryFn: ({ signal }) => sendRequest<TimeSums>(`${address}/sums?from=${fromOn}&to=${toOn}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const timeClientsQuery = (search: string) =>
  queryOptions({
    queryKey: ['time', 'clients', search],
    queryFn: ({ signal }) =>
      sendRequest<TimeClients>(`${address}/clients?search=${encodeURIComponent(search)}`, { signal }),
  });

export const exportAddress = ({ fromOn, toOn }: Period, format: 'csv' | 'xlsx'): string =>
  `${address}/export?from=${fromOn}&to=${toOn}&format=${format}`;

export const enterTime = (entry: NewEntry) => post(`${address}/entries`, entry);
export const changeTime = ({ id, ...change }: { id: string } & z.input<typeof changeTimeSchema>) =>
  post(`${address}/entries/${id}`, change);
export const removeTime = ({ id }: { id: string }) => sendRequest(`${address}/entries/${id}`, { method: 'DELETE' });

export const startTimer = (start: z.input<typeof startTimerSchema>) => post(`${address}/timer/start`, start);
export const stopTimer = ({ startedAt }: { startedAt: Instant }) =>
  post<TimerStopped>(`${address}/timer/stop`, { startedAt });
export const discardTimer = ({ startedAt }: { startedAt: Instant }) => post(`${address}/timer/discard`, { startedAt });

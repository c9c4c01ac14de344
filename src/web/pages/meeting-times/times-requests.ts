import '../../words/meeting-times-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { MeetingRules } from '../../../domain/meeting/index.ts';
import type { addBusySchema, MeetingTimesView, SlotsView } from '../../../http/contract/meetings.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type TimesOfPerson = MeetingTimesView['people'][number];
export type DayHours = TimesOfPerson['hours'][number];
export type BusyTime = TimesOfPerson['busy'][number];

export const meetingTimesQuery = queryOptions({
  queryKey: ['meetings', 'times'],
  queryFn: ({ signal }) => sendRequest<MeetingTimesView>('/api/office/meeting-times', { signal }),
});

/** When somebody is free for a meeting of an hour, from one day to another. */
export const freeTimesQuery = (staffId: string, fromOn: CalendarDate, toOn: CalendarDate) =>
  queryOptions({
    queryKey: ['meetings', 'free', staffId, fromOn, toOn],
    queryFn: ({ signal }) =>
      sendRequest<SlotsView>(`/api/office/staff/${staffId}/free-times?fromOn=${fromOn}&toOn=${toOn}&lengthMinutes=60`, {
        signal,
      }),
  });

export const saveRules = (rules: MeetingRules) =>
  sendRequest('/api/office/meeting-rules', { method: 'PUT', body: rules });
export const setHours = ({ staffId, days }: { staffId: string; days: readonly DayHours[] }) =>
  sendRequest(`/api/office/staff/${staffId}/working-hours`, { method: 'PUT', body: { days } });
export const addBusy = ({ staffId, ...busy }: z.input<typeof addBusySchema> & { staffId: string }) =>
  post(`/api/office/staff/${staffId}/busy-times`, busy);
export const removeBusy = (busyTimeId: string) =>
  sendRequest(`/api/office/busy-times/${busyTimeId}`, { method: 'DELETE' });

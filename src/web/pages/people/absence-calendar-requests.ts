import { queryOptions } from '@tanstack/react-query';
import type { AbsenceCalendar, AbsenceCalendars } from '../../../http/contract/absence-calendars.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { AbsenceCalendar };

/** What was found in a calendar. */
export interface FoundInCalendar {
  absences: number;
  unreadable: number;
}

export const absenceCalendarsQuery = queryOptions({
  queryKey: ['absence-calendars'],
  queryFn: ({ signal }) => sendRequest<AbsenceCalendars>('/api/office/absence-calendars', { signal }),
});

const place = (staffId: string): string => `/api/office/staff/${staffId}/absence-calendar`;

export const giveCalendar = (staffId: string, calendarAddress: string): Promise<FoundInCalendar> =>
  post<FoundInCalendar>(place(staffId), { calendarAddress });

export const readCalendar = (staffId: string): Promise<FoundInCalendar> =>
  post<FoundInCalendar>(`${place(staffId)}/read`, {});

export const removeCalendar = (staffId: string): Promise<unknown> => sendRequest(place(staffId), { method: 'DELETE' });

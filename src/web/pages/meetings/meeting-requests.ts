import '../../words/meetings-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  bookMeetingSchema,
  MeetingView,
  offerMeetingSchema,
  placeSchema,
  saveMinutesSchema,
  SlotsView,
  TimeChosen,
} from '../../../http/contract/meetings.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { MeetingView, SlotsView, TimeChosen };
export type Slot = NonNullable<MeetingView['slot']>;
export type Place = z.infer<typeof placeSchema>;
export type NewOffer = z.input<typeof offerMeetingSchema>;
export type NewBooking = z.input<typeof bookMeetingSchema>;
export type MinutesDraft = z.input<typeof saveMinutesSchema>;

const address = '/api/office/meetings';

export const meetingsQuery = (state: 'open' | 'ended') =>
  queryOptions({
    queryKey: ['meetings', state],
    queryFn: ({ signal }) => sendRequest<{ meetings: MeetingView[] }>(`${address}?state=${state}`, { signal }),
  });

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', 'one', id],
    queryFn: ({ signal }) => sendRequest<MeetingView>(`${address}/${id}`, { signal }),
  });

export const meetingSlotsQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', 'slots', id],
    queryFn: ({ signal }) => sendRequest<SlotsView>(`${address}/${id}/slots`, { signal }),
  });

export const calendarFeedQuery = queryOptions({
  queryKey: ['meetings', 'feed'],
  queryFn: ({ signal }) => sendRequest<{ madeAt: string | null }>('/api/office/calendar-feed', { signal }),
});

export const offerMeeting = ({ clientId, ...offer }: NewOffer & { clientId: string }) =>
  post<{ meetingId: string }>(`/api/office/clients/${clientId}/meetings`, offer);
export const moveMeeting = ({ id, ...chosen }: { id: string; on: string; at: string; agreed: boolean }) =>
  post<TimeChosen>(`${address}/${id}/move`, chosen);
export const pickMeeting = ({ id, ...chosen }: { id: string; on: string; at: string }) =>
  post<TimeChosen>(`${address}/${id}/pick`, chosen);
export const endMeeting = ({ id, how, words }: { id: string; how: 'cancel' | 'held' | 'not-held'; words?: string }) =>
  post(`${address}/${id}/${how}`, words === undefined || words === '' ? {} : { words });
export const saveMinutes = ({ id, ...minutes }: MinutesDraft & { id: string }) =>
  sendRequest(`${address}/${id}/minutes`, { method: 'PUT', body: minutes });
/** What is written is saved first: what goes out is what stands on the screen. */
export const sendMinutes = async (minutes: MinutesDraft & { id: string }) => {
  await saveMinutes(minutes);
  await post(`${address}/${minutes.id}/minutes/send`);
};
export const makeFeed = () => post<{ url: string }>('/api/office/calendar-feed');
export const endFeed = () => sendRequest('/api/office/calendar-feed', { method: 'DELETE' });

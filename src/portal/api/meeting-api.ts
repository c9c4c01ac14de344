import type { z } from '@hono/zod-openapi';
import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import type { PortalMeeting, portalMeetingListSchema, TimeChosen } from '../../http/contract/meetings.ts';
import { getJson, ofClient, postJson } from './request.ts';

export type { PortalMeeting };
export type Slot = NonNullable<PortalMeeting['slot']>;

const root = '/api/portal/meetings';
const at = (meetingId: string): string => `${root}/${encodeURIComponent(meetingId)}`;

interface Chosen {
  clientId: string;
  on: CalendarDate;
  at: TimeOfDay;
}

export const meetingApi = {
  list: async (clientId: string) =>
    (await getJson<z.infer<typeof portalMeetingListSchema>>(`${root}?${ofClient(clientId)}`)).meetings,
  pick: (meetingId: string, chosen: Chosen) => postJson<TimeChosen>(`${at(meetingId)}/pick`, chosen),
  move: (meetingId: string, chosen: Chosen) => postJson<TimeChosen>(`${at(meetingId)}/move`, chosen),
  confirm: (meetingId: string, clientId: string) => postJson<void>(`${at(meetingId)}/confirm`, { clientId }),
  decline: (meetingId: string, clientId: string, words: string) =>
    postJson<void>(`${at(meetingId)}/decline`, { clientId, ...(words === '' ? {} : { words }) }),
  fileAddress: (meetingId: string, clientId: string) => `${at(meetingId)}/meeting.ics?${ofClient(clientId)}`,
};

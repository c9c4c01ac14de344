import '../../../words/overtime-words.ts';
import type { CalendarDate, TimeOfDay } from '../../../../domain/kernel/index.ts';
import type { OvertimePreview } from '../../../../http/contract/overtime.ts';
import { makeKey, post } from '../../../api/send-request.ts';

/** Some hours of one day. */
export interface WantedHours {
  on: CalendarDate;
  from: TimeOfDay;
  to: TimeOfDay;
}

/** This page: its newer question takes the place of the older. */
const asker = makeKey();

/** What the hours would buy and cost; nothing is kept. */
export const previewOvertime = (hours: WantedHours) =>
  post<OvertimePreview>('/api/office/overtime/preview', { ...hours, asker });

export const chooseOvertime = (hours: WantedHours) => post<{ overtimeId: string }>('/api/office/overtime', hours);
export const takeOvertimeBack = (overtimeId: string) => post(`/api/office/overtime/${overtimeId}/take-back`);

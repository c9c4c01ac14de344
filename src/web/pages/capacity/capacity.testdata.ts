import { calendarDate } from '../../../domain/kernel/index.ts';
import type { LawLeft, PersonCapacity, WeekCapacity } from './capacity-requests.ts';

const hour = 60;
const none = { lost: 0, minutes: { low: 0, likely: 0, high: 0 } };

/** Out-of-hours work, in hours. */
export const outOfHours = (likely: number, high: number): WeekCapacity['weekend'] => ({
  lost: likely > 1 ? 0.5 : 0,
  minutes: { low: 0, likely: likely * hour, high: high * hour },
});

/** A week of forty hours, with nothing to do unless it is said. */
export function week(
  mondayOn: string,
  { due = 0, room = 40, ...rest }: Partial<WeekCapacity> & WeekInHours = {},
): WeekCapacity {
  return {
    mondayOn: calendarDate(mondayOn),
    roomMinutes: room * hour,
    dueMinutes: due * hour,
    evenings: none,
    weekend: none,
    lawLeft: [],
    overtimeMinutes: 0,
    ...rest,
  };
}

export interface WeekInHours {
  due?: number;
  room?: number;
}

/** So many minutes of a VAT return that find no room. */
export const left = (minutes: number): LawLeft => ({
  clientId: 'brattli',
  clientName: 'Brattli Bygg AS',
  kind: 'vat-return',
  doneBy: calendarDate('2026-12-10'),
  minutes,
});

export const person = (name: string, ...weeks: WeekCapacity[]): PersonCapacity => ({
  staffId: name,
  name,
  overtime: { weekMinutes: 0, fourWeeksMinutes: 0, yearMinutes: 0 },
  weeks,
});

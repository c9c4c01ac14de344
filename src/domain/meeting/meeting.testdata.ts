import { calendarDate as on, timeOfDay as at } from '../kernel/index.ts';
import {
  meetingRulesDefault,
  workingHoursDefault,
  type FreeTime,
  type Meeting,
  type MeetingRules,
  type Slot,
  type Taken,
  type WallClock,
} from './index.ts';

/** A slot as `2026-11-10 09:00–10:00`. */
export function slotOf(written: string): Slot {
  const match = /^(\S+) (\d\d:\d\d)–(\d\d:\d\d)$/.exec(written);
  if (!match) throw new Error(`no slot: ${written}`);
  return { on: on(match[1]!), from: at(match[2]!), to: at(match[3]!) };
}

export function writeSlot({ on: day, from, to }: Slot): string {
  return `${day} ${from}–${to}`;
}

/** `2026-11-10 09:30`. */
export function clockOf(written: string): WallClock {
  const [day, time] = written.split(' ') as [string, string];
  return { on: on(day), time: at(time) };
}

export function jobAt(written: string): Taken {
  return { ...slotOf(written), what: 'job' };
}

export function meetingAt(written: string, meetingId = written): Taken {
  return { ...slotOf(written), what: 'meeting', meetingId };
}

/** Two weeks in November 2026 without a holiday or a month's end, seen on Monday 2 November; one hour, and no pauses. */
export function freeTime({
  rules,
  ...more
}: Partial<Omit<FreeTime, 'rules'>> & { rules?: Partial<MeetingRules> } = {}): FreeTime {
  return {
    workingHours: workingHoursDefault,
    absences: [],
    closures: [],
    taken: [],
    rules: { ...meetingRulesDefault, pauseBeforeMinutes: 0, pauseAfterMinutes: 0, ...rules },
    range: { fromOn: on('2026-11-09'), toOn: on('2026-11-20') },
    lengthMinutes: 60,
    today: on('2026-11-02'),
    ...more,
  };
}

/** A meeting that Nora has offered Jo, to be answered by Wednesday 18 November 2026. */
export function meeting(more: Partial<Meeting> = {}): Meeting {
  return {
    id: 'the-meeting',
    state: 'offered',
    host: { staffId: 'nora', address: 'nora@fjord.example' },
    attendee: { personId: 'jo', address: 'jo@brattli.example', accepted: false },
    place: { kind: 'office', address: 'Storgata 1, Hamar' },
    answerByOn: on('2026-11-18'),
    slot: null,
    sequence: null,
    ...more,
  };
}

/** The same after Jo picked Tuesday 10 November at ten. */
export function booked(more: Partial<Meeting> = {}): Meeting {
  return meeting({
    state: 'booked',
    slot: slotOf('2026-11-10 10:00–11:00'),
    attendee: { personId: 'jo', address: 'jo@brattli.example', accepted: true },
    sequence: 0,
    ...more,
  });
}

/** And after Nora has moved it to Thursday, without having asked. */
export function moved(more: Partial<Meeting> = {}): Meeting {
  return booked({
    state: 'moved',
    slot: slotOf('2026-11-12 13:00–14:00'),
    attendee: { personId: 'jo', address: 'jo@brattli.example', accepted: false },
    sequence: 1,
    ...more,
  });
}

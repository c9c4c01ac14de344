import ICAL from 'ical.js';
import { mayBeAbsence, type CalendarEvent, type ShownAs } from '../domain/absence/index.ts';
import { addDays, calendarDate, dayNumber, timeOfDay } from '../domain/kernel/index.ts';
import type { DayRange, WallClock } from '../domain/meeting/index.ts';
import { wallAt, zonesOf, type FindZone, type WallMs } from './calendar-zone.ts';
import { exceptKeys, expandEvent, readSpan, type Span } from './expand-event.ts';
import { readMoment, type CalendarMoment } from './read-moment.ts';

export interface ReadEvents {
  /** What may be an absence, each time of what repeats by itself. */
  events: CalendarEvent[];
  /** So many that may be one could not be read. */
  unreadable: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Reads a calendar (iCalendar, RFC 5545) for what may be absences within some days, on the wall of an office in `zone`. Titles, places, descriptions and people are not looked at. Undefined
 * where the text is no whole calendar: one that was cut off, or a page that somebody has to sign in on, says nothing of what stands in it.
 */
export function readEvents(text: string, { zone, window }: { zone: string; window: DayRange }): ReadEvents | undefined {
  const calendars = parseCalendars(text);
  if (calendars === undefined) return undefined;
  const reader = new EventReader(zonesOf(calendars), zone, window);
  const all = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const replaced = reader.findReplaced(all);
  const read: ReadEvents = { events: [], unreadable: 0 };
  for (const event of all) {
    try {
      read.events.push(...reader.read(event, replaced.get(uidOf(event)) ?? new Set()));
    } catch {
      read.unreadable += 1;
    }
  }
  return read;
}

function parseCalendars(text: string): ICAL.Component[] | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!isWhole(trimmed)) return undefined;
  try {
    const parsed: unknown = ICAL.parse(trimmed);
    if (!Array.isArray(parsed)) return undefined;
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    const calendars = all.map((one) => new ICAL.Component(one));
    return calendars.every(({ name }) => name === 'vcalendar') ? calendars : undefined;
  } catch {
    return undefined;
  }
}

/** Every part that begins ends, and in its turn: ical.js takes any end for that of the part it is in. */
function isWhole(text: string): boolean {
  const open: string[] = [];
  const bounds = [...text.matchAll(/^(BEGIN|END):([^\r\n]*)/gim)];
  for (const [place, [, bound, name]] of bounds.entries()) {
    const part = name!.trim().toUpperCase();
    if (open.length === 0 && (part !== 'VCALENDAR' || bound!.toUpperCase() !== 'BEGIN')) return false;
    if (bound!.toUpperCase() === 'BEGIN') open.push(part);
    else if (open.pop() !== part) return false;
    if (place === 0 && text.slice(0, 5).toUpperCase() !== 'BEGIN') return false;
  }
  return bounds.length > 0 && open.length === 0 && /\nEND:VCALENDAR$/i.test(text);
}

class EventReader {
  private readonly findZone: FindZone;
  private readonly zone: string;
  private readonly walls: { from: WallMs; to: WallMs };

  constructor(findZone: FindZone, zone: string, { fromOn, toOn }: DayRange) {
    this.findZone = findZone;
    this.zone = zone;
    this.walls = { from: dayNumber(fromOn) * dayMs, to: dayNumber(addDays(toOn, 1)) * dayMs };
  }

  /** Of what repeats, by its UID, the times in whose place another one has come. */
  findReplaced(events: readonly ICAL.Component[]): Map<string, Set<string>> {
    const replaced = new Map<string, Set<string>>();
    for (const event of events) {
      const moment = this.recurrenceOf(event);
      if (moment === undefined) continue;
      const keys = replaced.get(uidOf(event)) ?? new Set();
      for (const key of exceptKeys(moment)) keys.add(key);
      replaced.set(uidOf(event), keys);
    }
    return replaced;
  }

  /** The times at which it may be an absence. Throws where it may be one and cannot be read. */
  read(event: ICAL.Component, replaced: ReadonlySet<string>): CalendarEvent[] {
    const how = { shownAs: shownAsOf(event), cancelled: textOf(event, 'status') === 'CANCELLED' };
    // Nothing that is free can be an absence, whenever it is and however its times are written.
    if (how.cancelled || ['free', 'tentative', 'elsewhere'].includes(how.shownAs)) return [];
    const written = (span: Span): CalendarEvent => ({ ...this.onOfficeWall(span), ...how });
    if (!mayBeAbsence(written(readSpan(event, this.findZone)))) return [];
    const isOneOfMany = event.getFirstProperty('recurrence-id');
    if (isOneOfMany?.getFirstParameter('range')) throw new Error('this and all that follow');
    const spans = isOneOfMany
      ? [readSpan(event, this.findZone)]
      : expandEvent(event, { findZone: this.findZone, window: this.walls, replaced });
    return spans.map(written);
  }

  private recurrenceOf(event: ICAL.Component): CalendarMoment | undefined {
    try {
      return readMoment(event, 'recurrence-id', this.findZone);
    } catch {
      return undefined;
    }
  }

  private onOfficeWall({ from, to }: Span): { from: WallClock; to: WallClock } {
    return { from: this.clockOf(from), to: this.clockOf(to) };
  }

  private clockOf({ wall, isDate, zone }: CalendarMoment): WallClock {
    const here = isDate || zone === 'anywhere' ? wall : wallAt(zone.momentOf(wall), this.zone);
    const [on, time] = new Date(here).toISOString().split('T') as [string, string];
    return { on: calendarDate(on), time: timeOfDay(time.slice(0, 5)) };
  }
}

/** What Outlook says is more exact than what every calendar says. */
function shownAsOf(event: ICAL.Component): ShownAs {
  const said = textOf(event, 'x-microsoft-cdo-busystatus');
  const known = said === undefined ? undefined : byBusyStatus[said];
  if (known !== undefined) return known;
  if (textOf(event, 'transp') === 'TRANSPARENT') return 'free';
  return textOf(event, 'status') === 'TENTATIVE' ? 'tentative' : 'busy';
}

const byBusyStatus: Readonly<Record<string, ShownAs>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'away',
  WORKINGELSEWHERE: 'elsewhere',
};

function textOf(event: ICAL.Component, name: string): string | undefined {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim().toUpperCase() : undefined;
}

function uidOf(event: ICAL.Component): string {
  return String(event.getFirstPropertyValue('uid') ?? '');
}

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
  const place: Place = {
    findZone: zonesOf(calendars),
    zone,
    walls: { from: dayNumber(window.fromOn) * dayMs, to: dayNumber(addDays(window.toOn, 1)) * dayMs },
  };
  const all = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const replaced = findReplaced(all, place.findZone);
  const read: ReadEvents = { events: [], unreadable: 0 };
  for (const event of all) {
    try {
      read.events.push(...readEvent(event, replaced.get(uidOf(event)) ?? new Set(), place));
    } catch {
      read.unreadable += 1;
    }
  }
  return read;
}

/** Where and when a calendar is read. */
interface Place {
  findZone: FindZone;
  /** The office's. */
  zone: string;
  /** Of the window, on the wall. */
  walls: { from: WallMs; to: WallMs };
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

/** Of what repeats, by its UID, the times in whose place another one has come. */
function findReplaced(events: readonly ICAL.Component[], findZone: FindZone): Map<string, Set<string>> {
  const replaced = new Map<string, Set<string>>();
  for (const event of events) {
    const moment = recurrenceOf(event, findZone);
    if (moment === undefined) continue;
    const keys = replaced.get(uidOf(event)) ?? new Set();
    for (const key of exceptKeys(moment)) keys.add(key);
    replaced.set(uidOf(event), keys);
  }
  return replaced;
}

function recurrenceOf(event: ICAL.Component, findZone: FindZone): CalendarMoment | undefined {
  try {
    return readMoment(event, 'recurrence-id', findZone);
  } catch {
    return undefined;
  }
}

/** The times at which it may be an absence. Throws where it may be one and cannot be read. */
function readEvent(event: ICAL.Component, replaced: ReadonlySet<string>, place: Place): CalendarEvent[] {
  const { findZone, zone, walls } = place;
  const how = { shownAs: shownAsOf(event), cancelled: textOf(event, 'status') === 'CANCELLED' };
  // Nothing that is free can be an absence, whenever it is and however its times are written.
  if (how.cancelled || ['free', 'tentative', 'elsewhere'].includes(how.shownAs)) return [];
  const onOfficeWall = ({ from, to }: Span): CalendarEvent => ({
    from: clockOf(from, zone),
    to: clockOf(to, zone),
    ...how,
  });
  const first = readSpan(event, findZone);
  if (!mayBeAbsence(onOfficeWall(first))) return [];
  const isOneOfMany = event.getFirstProperty('recurrence-id');
  if (isOneOfMany?.getFirstParameter('range')) throw new Error('this and all that follow');
  const spans = isOneOfMany ? [first] : expandEvent(event, { findZone, window: walls, replaced });
  return spans.map(onOfficeWall);
}

function clockOf({ wall, isDate, zone }: CalendarMoment, officeZone: string): WallClock {
  const here = isDate || zone === 'anywhere' ? wall : wallAt(zone.momentOf(wall), officeZone);
  const [on, time] = new Date(here).toISOString().split('T') as [string, string];
  return { on: calendarDate(on), time: timeOfDay(time.slice(0, 5)) };
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

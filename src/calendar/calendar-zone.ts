import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/**
 * What a clock on the wall shows, counted in milliseconds as if it stood in UTC: `2026-10-26 08:00` anywhere is `Date.UTC(2026, 9, 26, 8)`. It is no moment, and only
 * {@link CalendarZone} makes one of it.
 */
export type WallMs = number;

/** Where a time in a calendar holds. */
export interface CalendarZone {
  /** Milliseconds since 1970. A time that the spring leaves out is moved on by the gap; of one that comes twice the first is meant. */
  momentOf(wall: WallMs): number;
}

/** Times without a zone hold wherever one is: in the office. */
export type FindZone = (tzid: string) => CalendarZone | undefined;

export const utc: CalendarZone = { momentOf: (wall) => wall };

/** A zone of the world's list. Undefined where there is none of that name. */
export function zoneOfTheWorld(name: string): CalendarZone | undefined {
  try {
    Temporal.Now.zonedDateTimeISO(name);
  } catch {
    return undefined;
  }
  return {
    momentOf: (wall) =>
      Temporal.Instant.fromEpochMilliseconds(wall)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
        .toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds,
  };
}

/** What the wall shows at a moment in a zone of the world's list. */
export function wallAt(moment: number, name: string): WallMs {
  return moment + Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
}

/**
 * The zones of one file. The world's list is asked first, because it knows every year; then what the file says itself (VTIMEZONE), which is how Outlook names its zones; last
 * Outlook's names without it, of the zones that people of a Norwegian office may be in.
 */
export function zonesOf(calendars: readonly ICAL.Component[]): FindZone {
  const own = new Map(
    calendars
      .flatMap((calendar) => calendar.getAllSubcomponents('vtimezone'))
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone]),
  );
  const found = new Map<string, CalendarZone | undefined>();
  return (tzid) => {
    if (!found.has(tzid)) found.set(tzid, zoneOfTheWorld(worldName(tzid)) ?? ownZone(own.get(tzid)) ?? byOutlook(tzid));
    return found.get(tzid);
  };
}

/** Some programs write `/example.org/2024/Europe/Oslo`. */
function worldName(tzid: string): string {
  return /^\/.*?\/([A-Z][A-Za-z]+\/[A-Za-z_/-]+)$/.exec(tzid)?.[1] ?? tzid;
}

function ownZone(component: ICAL.Component | undefined): CalendarZone | undefined {
  if (component === undefined || component.getAllSubcomponents().length === 0) return undefined;
  const zone = new ICAL.Timezone(component);
  return { momentOf: (wall) => wall - zone.utcOffset(timeOfWall(wall)) * 1000 };
}

function byOutlook(tzid: string): CalendarZone | undefined {
  const name = outlookNames[tzid];
  return name === undefined ? undefined : zoneOfTheWorld(name);
}

const outlookNames: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Oslo',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Helsinki',
  UTC: 'UTC',
};

/** As ical.js writes it, without a zone. */
export function timeOfWall(wall: WallMs): ICAL.Time {
  const at = new Date(wall);
  return new ICAL.Time(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      isDate: false,
    },
    ICAL.Timezone.localTimezone,
  );
}

export function wallOfTime({ year, month, day, hour, minute, second, isDate }: ICAL.Time): WallMs {
  return isDate ? Date.UTC(year, month - 1, day) : Date.UTC(year, month - 1, day, hour, minute, second);
}

import ICAL from 'ical.js';
import { utc, wallOfTime, type CalendarZone, type FindZone, type WallMs } from './calendar-zone.ts';

/** A time as a calendar writes it. A day alone, and a time without a zone, hold wherever one is. */
export interface CalendarMoment {
  wall: WallMs;
  isDate: boolean;
  zone: CalendarZone | 'anywhere';
}

/** The values of one property: `DTSTART` has one, `EXDATE` may have many. Throws where one of them is no time, or in a zone that nobody knows. */
export function readMoments(property: ICAL.Property, findZone: FindZone): CalendarMoment[] {
  const tzid = property.getFirstParameter('tzid');
  return property.getValues().map((value): CalendarMoment => {
    if (!(value instanceof ICAL.Time)) throw new Error(`${property.name} is no time`);
    const wall = wallOfTime(value);
    if (Number.isNaN(wall)) throw new Error(`${property.name} is no time`);
    if (value.isDate) return { wall, isDate: true, zone: 'anywhere' };
    if (value.zone === ICAL.Timezone.utcTimezone) return { wall, isDate: false, zone: utc };
    if (!tzid) return { wall, isDate: false, zone: 'anywhere' };
    const zone = findZone(tzid);
    if (zone === undefined) throw new Error(`${property.name} is in an unknown zone`);
    return { wall, isDate: false, zone };
  });
}

export function readMoment(event: ICAL.Component, name: string, findZone: FindZone): CalendarMoment | undefined {
  const property = event.getFirstProperty(name);
  return property ? readMoments(property, findZone)[0] : undefined;
}

/** By which two ways of writing one moment are the same. */
export function keyOf({ wall, isDate, zone }: CalendarMoment): string {
  if (isDate) return `day ${wall}`;
  return zone === 'anywhere' ? `wall ${wall}` : `moment ${zone.momentOf(wall)}`;
}

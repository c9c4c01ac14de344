import ICAL from 'ical.js';
import { timeOfWall, wallOfTime, type FindZone, type WallMs } from './calendar-zone.ts';
import { keyOf, readMoment, readMoments, type CalendarMoment } from './read-moment.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Zones lie less than this apart. */
const marginMs = 2 * dayMs;
/** Every day since 1971. */
const turnsMax = 20_000;

/** From one time to another, on the wall of the zone in which the event is written. */
export interface Span {
  from: CalendarMoment;
  to: CalendarMoment;
}

/** Its first time, as it is written. Throws where it has none. */
export function readSpan(event: ICAL.Component, findZone: FindZone): Span {
  const from = readMoment(event, 'dtstart', findZone);
  if (from === undefined) throw new Error('no DTSTART');
  const to = readMoment(event, 'dtend', findZone);
  if (to !== undefined && !to.isDate && !from.isDate && to.zone !== from.zone) return withEndElsewhere(from, to);
  const length = to === undefined ? lengthOf(event, from) : to.wall - from.wall;
  // An end before the beginning is a fault that some programs make; the event is then as long as its day or no time at all.
  return spanFrom(from, Math.max(length, from.isDate ? dayMs : 0));
}

function spanFrom(from: CalendarMoment, length: number): Span {
  return { from, to: { ...from, wall: from.wall + length } };
}

/** A journey that ends in another zone: what counts is how long it lasts. */
function withEndElsewhere(from: CalendarMoment, to: CalendarMoment): Span {
  if (from.zone === 'anywhere' || to.zone === 'anywhere') return spanFrom(from, Math.max(0, to.wall - from.wall));
  return spanFrom(from, Math.max(0, to.zone.momentOf(to.wall) - from.zone.momentOf(from.wall)));
}

function lengthOf(event: ICAL.Component, from: CalendarMoment): number {
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000;
  return from.isDate ? dayMs : 0;
}

/**
 * When an event takes place within a stretch of time: its own time, those of its rules and dates, without what it excepts and what has come in the place of one (`replaced`, by
 * `keyOf`). The clock on the wall repeats: eight o’clock stays eight o’clock when summer time ends. Throws where a rule is none that a person would mean.
 */
export function expandEvent(
  event: ICAL.Component,
  {
    findZone,
    window,
    replaced,
  }: { findZone: FindZone; window: { from: WallMs; to: WallMs }; replaced: ReadonlySet<string> },
): Span[] {
  const first = readSpan(event, findZone);
  const length = first.to.wall - first.from.wall;
  const excepted = new Set(replaced);
  for (const property of event.getAllProperties('exdate'))
    for (const moment of readMoments(property, findZone)) for (const key of exceptKeys(moment)) excepted.add(key);
  const spans = new Map<string, Span>();
  const add = (from: CalendarMoment): void => {
    if (from.wall + length < window.from - marginMs || from.wall > window.to + marginMs) return;
    if (!isExcepted(from, excepted)) spans.set(keyOf(from), spanFrom(from, length));
  };
  const rules = event.getAllProperties('rrule');
  // The first time counts also where the rule does not meet it.
  add(first.from);
  for (const property of rules) followRule(property.getFirstValue(), first.from, window.to + marginMs, add);
  for (const property of event.getAllProperties('rdate'))
    for (const moment of readMoments(property, findZone)) add(moment);
  return [...spans.values()];
}

/** What a time that is excepted strikes out: itself; of an event of whole days its day; and where only a day is written, all that begins on it. */
export function exceptKeys(moment: CalendarMoment): string[] {
  const day = dayOf(moment);
  return [keyOf(moment), `day ${day}`, ...(moment.isDate ? [`all of ${day}`] : [])];
}

function isExcepted(from: CalendarMoment, excepted: ReadonlySet<string>): boolean {
  return excepted.has(keyOf(from)) || excepted.has(`all of ${dayOf(from)}`);
}

function dayOf({ wall }: { wall: WallMs }): WallMs {
  return wall - (((wall % dayMs) + dayMs) % dayMs);
}

function followRule(rule: unknown, first: CalendarMoment, lastWall: WallMs, add: (from: CalendarMoment) => void): void {
  if (!(rule instanceof ICAL.Recur)) throw new Error('RRULE is no rule');
  // Weeks by their number are read wrongly by ical.js (2.2.1); neither Outlook nor Google can write them.
  const isKnown = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq) && rule.parts['BYWEEKNO'] === undefined;
  if (!isKnown || rule.interval < 1) throw new Error('no rule for an absence');
  const isOver = untilOf(rule, first);
  // The end is looked at here, where its zone is known.
  rule.until = null;
  const turns = rule.iterator(first.isDate ? dateOf(first.wall) : timeOfWall(first.wall));
  for (let turn = 0; turn < turnsMax; turn += 1) {
    const next = turns.next();
    if (!next) return;
    const from = { ...first, wall: wallOfTime(next) };
    if (from.wall > lastWall || isOver(from)) return;
    if (isDayOf(rule, first, from)) add(from);
  }
  throw new Error('a rule without end');
}

/** ical.js makes 1 March of a 29 February that is not there (2.2.1); the standard has no such day. Asked of the rules that name a day of the month, or repeat the first one's. */
function isDayOf(rule: ICAL.Recur, first: CalendarMoment, { wall }: CalendarMoment): boolean {
  const day = new Date(wall).getUTCDate();
  const named = rule.parts['BYMONTHDAY']?.map(Number);
  if (named !== undefined) return named.includes(day) || named.some((one) => one < 0);
  const repeatsFirst = Object.keys(rule.parts).length === 0 && (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY');
  return !repeatsFirst || day === new Date(first.wall).getUTCDate();
}

function dateOf(wall: WallMs): ICAL.Time {
  const time = timeOfWall(wall);
  time.isDate = true;
  return time;
}

/** A day as the end holds for all of it; a time in UTC is a moment, and one without a zone is that of the event. */
function untilOf(rule: ICAL.Recur, first: CalendarMoment): (from: CalendarMoment) => boolean {
  const { until } = rule;
  if (!until) return () => false;
  const end = wallOfTime(until);
  if (until.isDate || first.isDate) return (from) => dayOf(from) > dayOf({ wall: end });
  if (until.zone !== ICAL.Timezone.utcTimezone || first.zone === 'anywhere') return (from) => from.wall > end;
  const { zone } = first;
  return (from) => zone.momentOf(from.wall) > end;
}

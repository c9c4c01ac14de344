import { addDays, addMonths, compareText, latest, type CalendarDate } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import { findDeliveryBefore } from './find-delivery-before.ts';
import type { ContactFacts, CountedDelivery } from './contact-facts.ts';

/** Our own choices: after so long without advice, so long before the law's day and the end of a trial year, and from so much more on. */
export const adviceMonths = 6;
export const lawDaysAhead = 60;
export const reviewDaysAhead = 56;
export const volumeNeeds = { months: 6, deliveries: 2, files: 20, percent: 25 } as const;

/** Two deliveries that are held against each other. */
export interface ComparedDelivery {
  key: string;
  periodEndOn: CalendarDate;
  files: number;
  before: { periodEndOn: CalendarDate; files: number };
}

export type ContactReason =
  | { of: 'review-due'; endsOn: CalendarDate }
  | { of: 'law-season'; report: StatutoryReport; on: CalendarDate }
  | { of: 'volume-growing'; percent: number; files: number; filesBefore: number; made: readonly ComparedDelivery[] }
  | { of: 'advice-long-ago'; lastOn: CalendarDate; by: 'hours' | 'meeting' }
  /** Nothing is known of any, since it became a client or since the office keeps any. */
  | { of: 'advice-never'; sinceOn: CalendarDate };

export interface ProposedContact {
  clientId: string;
  /** What presses most first. */
  reasons: readonly ContactReason[];
}

export interface ContactProposals {
  contacts: readonly ProposedContact[];
  /** Who has a reason and is not proposed, since something is open between the two, or a meeting is under way. */
  leftOut: { conflict: number; meeting: number };
}

/**
 * Whom to get in touch with, and why, the most reasons first. Nothing is proposed for a client with whom something is open.
 *
 * @param adviceSinceOn the first advice that the office has kept of any client; undefined where it keeps none, and then nothing is said of it
 */
export function proposeContacts(
  clients: readonly ContactFacts[],
  today: CalendarDate,
  adviceSinceOn: CalendarDate | undefined,
): ContactProposals {
  const found = clients
    .map((facts) => ({ facts, reasons: findReasons(facts, today, adviceSinceOn) }))
    .filter(({ reasons }) => reasons.length > 0);
  const open = found.filter(({ facts }) => facts.conflicts.length === 0);
  return {
    contacts: open
      .filter(({ facts }) => !facts.hasMeeting)
      .map(({ facts, reasons }) => ({ clientId: facts.clientId, reasons }))
      .toSorted(inOrder),
    leftOut: {
      conflict: found.length - open.length,
      meeting: open.filter(({ facts }) => facts.hasMeeting).length,
    },
  };
}

function findReasons(
  facts: ContactFacts,
  today: CalendarDate,
  adviceSinceOn: CalendarDate | undefined,
): ContactReason[] {
  return [
    ...reviewOf(facts, today),
    ...seasonOf(facts, today),
    ...growthOf(facts, today),
    ...(adviceSinceOn === undefined ? [] : adviceOf(facts, today, adviceSinceOn)),
  ];
}

function reviewOf({ trialYearEndsOn: endsOn }: ContactFacts, today: CalendarDate): ContactReason[] {
  return endsOn !== undefined && today >= addDays(endsOn, -reviewDaysAhead) ? [{ of: 'review-due', endsOn }] : [];
}

/** Of several days of the law the next one. */
function seasonOf({ lawAhead }: ContactFacts, today: CalendarDate): ContactReason[] {
  const [next] = lawAhead
    .filter(({ on }) => today <= on && on <= addDays(today, lawDaysAhead))
    .toSorted((one, other) => compareText(one.on, other.on));
  return next === undefined ? [] : [{ of: 'law-season', ...next }];
}

/**
 * The files of the last half year against the same deliveries a year before, of those that came both times.
 * Example: 18 and 22 files, 12 and 14 the year before → 54 % more.
 */
function growthOf({ delivered }: ContactFacts, today: CalendarDate): ContactReason[] {
  const recent = delivered.filter(({ periodEndOn }) => periodEndOn >= addMonths(today, -volumeNeeds.months));
  const made = recent.flatMap((one) => {
    const before = findCounted(one, delivered);
    const { key, periodEndOn, files } = one;
    return before === undefined
      ? []
      : [{ key, periodEndOn, files, before: { periodEndOn: before.periodEndOn, files: before.files } }];
  });
  const files = made.reduce((sum, one) => sum + one.files, 0);
  const filesBefore = made.reduce((sum, { before }) => sum + before.files, 0);
  if (made.length < volumeNeeds.deliveries || files < volumeNeeds.files || filesBefore === 0) return [];
  const percent = Math.floor(((files - filesBefore) * 100) / filesBefore);
  return percent < volumeNeeds.percent ? [] : [{ of: 'volume-growing', percent, files, filesBefore, made }];
}

function findCounted(one: CountedDelivery, delivered: readonly CountedDelivery[]): CountedDelivery | undefined {
  const found = findDeliveryBefore(one, delivered, undefined);
  return delivered.find(({ key }) => key === found?.key);
}

function adviceOf(
  { lastAdvice, sinceOn }: ContactFacts,
  today: CalendarDate,
  adviceSinceOn: CalendarDate,
): ContactReason[] {
  const longAgoOn = addMonths(today, -adviceMonths);
  if (lastAdvice !== undefined)
    return lastAdvice.on > longAgoOn ? [] : [{ of: 'advice-long-ago', lastOn: lastAdvice.on, by: lastAdvice.of }];
  const unknownSinceOn = latest(sinceOn, adviceSinceOn);
  return unknownSinceOn > longAgoOn ? [] : [{ of: 'advice-never', sinceOn: unknownSinceOn }];
}

const rank: readonly ContactReason['of'][] = [
  'review-due',
  'law-season',
  'volume-growing',
  'advice-long-ago',
  'advice-never',
];

function inOrder(one: ProposedContact, other: ProposedContact): number {
  const [first, second] = [one.reasons[0]!, other.reasons[0]!];
  return (
    other.reasons.length - one.reasons.length ||
    rank.indexOf(first.of) - rank.indexOf(second.of) ||
    compareText(dayOf(first), dayOf(second)) ||
    compareText(one.clientId, other.clientId)
  );
}

/** The day that makes one press more than another of its kind; of volume none. */
function dayOf(reason: ContactReason): string {
  switch (reason.of) {
    case 'review-due':
      return reason.endsOn;
    case 'law-season':
      return reason.on;
    case 'advice-long-ago':
      return reason.lastOn;
    case 'advice-never':
      return reason.sinceOn;
    case 'volume-growing':
      return '';
  }
}

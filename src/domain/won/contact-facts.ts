import type { CalendarDate } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import type { WonDuty } from './won-facts.ts';

/** Why a client is not proposed, whatever there might be to talk about: what lies between the two comes first, and has pages of its own. */
export const conflicts = [
  /** It does not agree with something, and has no answer yet. */
  'objection',
  /** A claim against the office is marked. */
  'claim',
  'breach-letter',
  /** The engagement is given on, or another office is sought. */
  'handover',
  'referral',
  /** A change of course that has not come to its year: its talk is arranged there. */
  'course',
  'consumer',
  /** Somebody asked for quiet. */
  'paused',
] as const;
export type Conflict = (typeof conflicts)[number];

/** What was delivered once, as far as it can be counted in files. */
export interface CountedDelivery extends Pick<WonDuty, 'key' | 'periodEndOn'> {
  deliveredOn: CalendarDate;
  files: number;
}

/** All that is known of whether there is a reason to get in touch with a client. */
export interface ContactFacts {
  clientId: string;
  /** Since when it is a client. */
  sinceOn: CalendarDate;
  conflicts: readonly Conflict[];
  /** A meeting is offered or booked already. */
  hasMeeting: boolean;
  lastAdvice?: { of: 'hours' | 'meeting'; on: CalendarDate };
  /** The last day of a trial year whose review is still to come. */
  trialYearEndsOn?: CalendarDate;
  /** The law's days for the close of its year that lie ahead. */
  lawAhead: readonly { report: StatutoryReport; on: CalendarDate }[];
  /** Its vouchers, the last two years. */
  delivered: readonly CountedDelivery[];
}

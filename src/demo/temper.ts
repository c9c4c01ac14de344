import { addDays, weekdayOf, type CalendarDate } from '../domain/kernel/index.ts';
import type { Seeded } from './seeded.ts';

/** How a client of the demo office is by nature. The article's builder is `jovial`. */
export const tempers = [
  'punctual',
  'on-the-day',
  'needs-a-word',
  'forgetful',
  'jovial',
  'improving',
  'silent',
  'asks-for-days',
  'often-nothing',
  'careless',
  'through-the-system',
  'on-paper',
] as const;
export type Temper = (typeof tempers)[number];

/** What a client does about one duty, and when. */
export interface DeliveryPlan {
  /** The day on which the first things are sent; undefined is never. */
  deliverOn: CalendarDate | undefined;
  /** Where only a part comes that day: when the rest does. */
  restOn?: CalendarDate;
  /** The day on which more days are asked for, and the day that is proposed. */
  askOn?: CalendarDate;
  proposedOn?: CalendarDate;
  /** How many of the things are answered with "nothing this time". */
  nothingFor: number;
  /** Sent without saying what it is: the office has to place it. */
  unsorted: boolean;
  /** One of the things is not as agreed, and goes back. */
  faulty: boolean;
  /** Extra minutes that it costs the office to sort and code. */
  extraMinutes: number;
}

const asAgreed = { nothingFor: 0, unsorted: false, faulty: false, extraMinutes: 0 };

export interface Habit {
  /** How many duties of the same kind came before. */
  turn: number;
  /** A first lateness has been forgiven. */
  wasForgiven: boolean;
}

/**
 * What a client of this temper does about a duty that is due on `dueOn`, by habits that can change. The same seed gives the same plan.
 */
export function planDelivery(
  temper: Temper,
  dueOn: CalendarDate,
  { turn, wasForgiven }: Habit,
  seeded: Seeded,
): DeliveryPlan {
  const after = (least: number, most: number): CalendarDate => addDays(dueOn, seeded.between(least, most));
  switch (temper) {
    case 'punctual':
      return { ...asAgreed, deliverOn: after(-9, -3) };
    case 'on-the-day':
      return { ...asAgreed, deliverOn: seeded.next() < 0.1 ? after(1, 2) : after(-1, 0) };
    case 'needs-a-word':
      return { ...asAgreed, deliverOn: seeded.next() < 0.5 ? after(-4, -1) : after(1, 3) };
    case 'forgetful':
      return seeded.next() < 0.45
        ? { ...asAgreed, deliverOn: after(5, 13), extraMinutes: 15 * seeded.between(0, 4) }
        : { ...asAgreed, deliverOn: after(-2, 3) };
    case 'jovial':
      return planJovial(dueOn, wasForgiven, seeded);
    case 'improving':
      return { ...asAgreed, deliverOn: turn < 3 ? after(6, 12) : turn < 6 ? after(-1, 3) : after(-6, -2) };
    case 'silent':
      return { ...asAgreed, deliverOn: after(20, 55), extraMinutes: 45 };
    case 'asks-for-days': {
      const asks = seeded.next() < 0.6;
      const proposedOn = addDays(dueOn, seeded.between(3, 7));
      return asks
        ? { ...asAgreed, deliverOn: addDays(proposedOn, -1), askOn: addDays(dueOn, -2), proposedOn }
        : { ...asAgreed, deliverOn: after(-2, 0) };
    }
    case 'often-nothing':
      return { ...asAgreed, deliverOn: after(-3, 1), nothingFor: seeded.next() < 0.7 ? 2 : 0 };
    case 'careless':
      return {
        ...asAgreed,
        deliverOn: after(-3, 2),
        faulty: seeded.next() < 0.6,
        extraMinutes: 15 * seeded.between(0, 3),
      };
    case 'through-the-system':
    case 'on-paper':
      return { ...asAgreed, deliverOn: seeded.next() < 0.3 ? after(2, 6) : after(-4, 0) };
  }
}

/** Eight days late until that has been forgiven once; from then on three weeks late, unsorted, uncoded, on a Friday afternoon. */
function planJovial(dueOn: CalendarDate, wasForgiven: boolean, seeded: Seeded): DeliveryPlan {
  return {
    deliverOn: wasForgiven ? fridayFrom(addDays(dueOn, 17)) : addDays(dueOn, 8),
    nothingFor: 0,
    unsorted: wasForgiven,
    faulty: true,
    extraMinutes: 15 * seeded.between(6, 14),
  };
}

/** That day, or the first Friday after it. */
function fridayFrom(date: CalendarDate): CalendarDate {
  return addDays(date, (friday - weekdayOf(date) + 7) % 7);
}

const friday = 5;

import type { Ore } from '../kernel/index.ts';
import type { StatutoryReport } from '../statutory/index.ts';
import type { MonthDay } from './schedule.ts';

/** Extra work that the office may enter in minutes on a delivery. */
export const workKinds = [
  'sorting',
  'coding',
  'reconciling',
  'chasing',
  'fetching',
  'restarting',
  'period-work',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** The price of lateness or of poor material. Amounts are without VAT. */
export type ChargePrice =
  | { per: 'delivery'; amountOre: Ore; upTo?: boolean }
  | { per: 'started-day' | 'started-week' | 'started-month'; amountOre: Ore }
  /** The highest step that was reached counts, alone. */
  | { per: 'steps'; steps: readonly ChargeStep[]; feeOre?: Ore }
  /** A share of the fee for the period's work, in basis points. */
  | { per: 'share-of-fee'; basisPoints: number; feeOre: Ore }
  /** A mark-up on the hourly rate for the period's work, as many minutes as were entered on it. */
  | { per: 'share-of-hours'; basisPoints: number; rateOre: Ore }
  /** Extra work, entered in minutes by the office; at least `minimumMinutes`, rounded up to whole units. */
  | { per: 'hour'; rateOre: Ore; minimumMinutes: number; unitMinutes: number; work: readonly WorkKind[] };

/** From a number of days late, or from a date, one sum or one share of the fee. */
export type ChargeStep = { from: { daysLate: number } | { date: MonthDay } } & (
  { amountOre: Ore } | { basisPoints: number }
);

/** What does not cost: the first N times under the clause, or N a calendar year, by deadline. */
export interface Forgiveness {
  times: number;
  per: 'agreement' | 'year';
}

/** 25 %: the general rate. Source: Stortingets merverdiavgiftsvedtak; a surcharge is part of the price of the service (mval §§ 4-1, 4-2). */
export const generalVatBasisPoints = 2_500;

interface ChargeTermBase {
  /** Unique within the clause and kept from version to version: a surcharge line is made once for a duty and a key. */
  key: string;
  price: ChargePrice;
  /** The most that one delivery can cost under this term. What runs always has one. */
  capOre?: Ore;
  /** The most under this term in a calendar month or year, by deadline. */
  monthCapOre?: Ore;
  yearCapOre?: Ore;
  forgiven?: Forgiveness;
  /** Price for extra work or priority unless said otherwise. A penalty is no part of the price; the office says what VAT it carries. */
  nature: 'price' | 'penalty';
  /** 25 % where it is not said: a surcharge is part of the price of the service (mval §§ 4-1, 4-2). */
  vatBasisPoints?: number;
}

/** Costs when the delivery comes later than the deadline and its grace. */
export interface LateTerm extends ChargeTermBase {
  on: 'late';
  graceDays: number;
  graceUnit: 'calendar' | 'working';
  /** Where the charged days are counted from once the grace is exceeded. */
  countsFrom: 'end-of-grace' | 'deadline';
}

/** Costs when so little time is left before the law's deadline: "six working days or fewer before the VAT return". */
export interface NearTerm extends ChargeTermBase {
  on: 'near-statutory';
  report: StatutoryReport;
  /** The delivery comes with so many working days left, or fewer. */
  workingDays: number;
}

/** Costs the time that poor material takes: entered by the office on the delivery. */
export interface WorkTerm extends ChargeTermBase {
  on: 'work';
}

/** Costs when the client asks for something at short notice; the shortest notice that fits counts. */
export interface RequestTerm extends ChargeTermBase {
  on: 'request';
  steps: readonly { withinWorkingDays: number; basisPoints: number }[];
}

export type ChargeTerm = LateTerm | NearTerm | WorkTerm | RequestTerm;

/**
 * A state with entry and way back: after so many late deliveries, or once one is so late, the package price lapses and the period's work is
 * priced by the hour, until everything has been current for whole calendar months. It is a price, not a surcharge: no line is made from it.
 */
export interface LapseRule {
  entersAfter: { lateDeliveries: number } | { count: number; unit: 'days' | 'working-days' };
  endsAfterMonths: number;
}

/** A cap over all the agreement's charges together, or over the companies of the client's group. */
export interface SharedCap {
  over: 'agreement' | 'group';
  per: 'month' | 'year';
  capOre: Ore;
}

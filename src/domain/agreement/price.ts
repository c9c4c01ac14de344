import type { CalendarDate, Ore } from '../kernel/index.ts';
import type { FormDemand } from './deliverable.ts';

export const feePeriods = ['month', 'vat-term', 'quarter', 'half-year', 'year'] as const;
export type FeePeriod = (typeof feePeriods)[number];

export const staffRoles = ['engagement-lead', 'accountant', 'payroll', 'assistant', 'adviser'] as const;
export type FeeRole = (typeof staffRoles)[number];

export const countedThings = ['vouchers', 'invoices', 'payslips', 'employees', 'bank-lines'] as const;
export type CountedThing = (typeof countedThings)[number];

/** What the work costs, without VAT. */
export type Fee =
  | { fee: 'fixed'; key: string; per: FeePeriod; amountOre: Ore }
  | { fee: 'hourly'; key: string; role: FeeRole; rateOre: Ore }
  | {
      fee: 'package';
      key: string;
      per: FeePeriod;
      amountOre: Ore;
      volume: { of: CountedThing; upTo: number };
      /** Above the volume by no more than this share costs nothing more, in basis points. */
      toleranceBasisPoints: number;
      /** Each one above volume and tolerance. */
      eachBeyondOre: Ore;
      /** The material that the package price presumes. */
      presumes: readonly FormDemand[];
    };

/** A yearly adjustment by the consumer price index: needs notice, not a new acceptance. Never for a period that was delivered before. */
export interface IndexRule {
  index: 'consumer-price-index';
  /** The month from whose first day the new price holds. */
  month: number;
  noticeDays: number;
}

export interface PriceTerms {
  fees: readonly Fee[];
  /** Absent: from the first day of the version. */
  validFromOn?: CalendarDate;
  index?: IndexRule;
}

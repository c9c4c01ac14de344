import {
  findTermFaults,
  type ChargePrice,
  type ChargeTerm,
  type DutyClause,
} from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';
import type { StatutoryReport } from '../../../../domain/statutory/index.ts';
import { freeKey } from './lists.ts';

export const chargeKinds = ['late', 'near-statutory', 'work', 'request'] as const satisfies readonly ChargeTerm['on'][];
export type ChargeKind = ChargeTerm['on'];

export const priceKinds = [
  'started-week',
  'started-day',
  'started-month',
  'delivery',
  'steps',
  'hour',
  'share-of-fee',
  'share-of-hours',
] as const satisfies readonly ChargePrice['per'][];
export type PriceKind = ChargePrice['per'];

/** The prices that a charge can have: what runs with time needs lateness, and extra work and requests are priced by the hour. */
export function pricesOf(on: ChargeKind): readonly PriceKind[] {
  if (on === 'late') return priceKinds;
  if (on === 'near-statutory') return ['delivery', 'hour', 'share-of-fee', 'share-of-hours'];
  return ['hour', 'share-of-hours'];
}

/** The charge of another kind: its price is kept where it fits there, and so are caps, forgiveness and nature. */
export function chargeOfKind(on: ChargeKind, before: ChargeTerm, duty: DutyClause): ChargeTerm {
  if (on === before.on) return before;
  const { key, price: old, capOre, monthCapOre, yearCapOre, forgiven, nature, vatBasisPoints } = before;
  const price = pricesOf(on).includes(old.per) ? old : priceOfKind(pricesOf(on)[0]!, old);
  const base = {
    key,
    price,
    nature,
    ...(capOre === undefined ? {} : { capOre }),
    ...(monthCapOre === undefined ? {} : { monthCapOre }),
    ...(yearCapOre === undefined ? {} : { yearCapOre }),
    ...(forgiven === undefined ? {} : { forgiven }),
    ...(vatBasisPoints === undefined ? {} : { vatBasisPoints }),
  };
  switch (on) {
    case 'late':
      return { ...base, on, graceDays: 3, graceUnit: 'calendar', countsFrom: 'end-of-grace' };
    case 'near-statutory':
      return { ...base, on, report: reportFor(duty, base), workingDays: 6 };
    case 'work':
      return { ...base, on };
    case 'request':
      return { ...base, on, steps: [{ withinWorkingDays: 2, basisPoints: 5000 }] };
  }
}

/** A price of another kind, with the sum or the rate kept where both have one. */
export function priceOfKind(per: PriceKind, before: ChargePrice): ChargePrice {
  if (per === before.per) return before;
  const amountOre = 'amountOre' in before ? before.amountOre : ore(125_000);
  const rateOre = 'rateOre' in before ? before.rateOre : ore(120_000);
  const feeOre = ('feeOre' in before ? before.feeOre : undefined) ?? ore(500_000);
  const basisPoints = 'basisPoints' in before ? before.basisPoints : 2500;
  switch (per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
    case 'delivery':
      return { per, amountOre };
    case 'steps':
      return { per, steps: [{ from: { daysLate: 10 }, amountOre }] };
    case 'hour':
      return { per, rateOre, minimumMinutes: 30, unitMinutes: 15, work: ['sorting', 'coding'] };
    case 'share-of-fee':
      return { per, basisPoints, feeOre };
    case 'share-of-hours':
      return { per, basisPoints, rateOre };
  }
}

/** A first charge of a kind: what runs has a cap, and the first lateness is free. */
export function newCharge(on: ChargeKind, duty: DutyClause): ChargeTerm {
  const start: ChargeTerm = {
    key: freeKey(on, duty.charges),
    on: 'late',
    graceDays: 3,
    graceUnit: 'calendar',
    countsFrom: 'end-of-grace',
    price: { per: 'started-week', amountOre: ore(125_000) },
    capOre: ore(500_000),
    forgiven: { times: 1, per: 'agreement' },
    nature: 'price',
  };
  return chargeOfKind(on, start, duty);
}

const likelyReports = [
  'vat-return',
  'vat-return-monthly',
  'vat-return-yearly',
  'vat-return-primary-industries',
] as const satisfies readonly StatutoryReport[];

/** The VAT return that is the client's own under the clause; the a-melding where the clause follows several ways of reporting VAT. */
function reportFor(duty: DutyClause, base: Omit<ChargeTerm, 'on'>): StatutoryReport {
  const fits = (report: StatutoryReport): boolean => {
    const charge: ChargeTerm = { ...base, on: 'near-statutory', report, workingDays: 6 };
    return !findTermFaults({ duties: [{ ...duty, charges: [charge] }] }).some(({ path }) => path.endsWith('.report'));
  };
  return likelyReports.find(fits) ?? 'a-melding';
}

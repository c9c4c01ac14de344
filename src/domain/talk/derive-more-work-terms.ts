import type { AgreementTerms, ChargeTerm, DutyClause, FormDemand, WorkKind } from '../agreement/index.ts';
import { ore, timesOre, type Ore } from '../kernel/index.ts';
import { priceOfMinutes } from '../surcharge/index.ts';
import type { FixedPrice } from './proposal.ts';

/** How material is to look that the office can see to itself. */
const officeCanDo: ReadonlySet<FormDemand> = new Set([
  'sorted-by-date',
  'sorted-by-kind',
  'sorted-by-bank-statement',
  'coded',
  'reconciled',
  'one-voucher-per-file',
  'mounted-on-a4',
]);

/** Work that the fixed price is for, and that is not paid by the hour beside it. */
const inFixedPrice: ReadonlySet<WorkKind> = new Set(['sorting', 'coding', 'reconciling']);

/**
 * The fixed price of what the office did more last year: its minutes at the hourly rate, a twelfth a month in whole kroner. Undefined where no
 * minutes were entered. Example: 23 t 30 min at kr 1 200 are kr 28 200, kr 2 350 a month.
 */
export function deriveFixedPrice(minutes: number, rateOre: Ore): FixedPrice | undefined {
  const workOre = priceOfMinutes(rateOre, minutes);
  // A twelfth in whole kroner, half up, in whole numbers: a twelfth of a krone is 1 200th of what is divided.
  const monthOre = ore(Math.floor((workOre + 600) / 1_200) * 100);
  return monthOre === 0 ? undefined : { minutes, rateOre, workOre, monthOre, yearOre: timesOre(monthOre, 12) };
}

/**
 * The terms under which the office sorts, codes and reconciles itself for a fixed price: the client no longer owes that form, and the work is not
 * paid by the hour too. Deadlines stand, and what lateness costs. Undefined where the client owes no such form.
 */
export function deriveMoreWorkTerms(terms: AgreementTerms, price: FixedPrice): AgreementTerms | undefined {
  const duties = terms.duties.map(takeOver);
  if (duties.every((duty, place) => duty === terms.duties[place])) return undefined;
  const fees = terms.price?.fees ?? [];
  const fee = { fee: 'fixed' as const, key: freeKey(fees), per: 'month' as const, amountOre: price.monthOre };
  return { ...terms, duties, price: { ...terms.price, fees: [...fees, fee] } };
}

/** The clause without the form that the office sees to; the very same where there is none. */
function takeOver(clause: DutyClause): DutyClause {
  const demands = [clause.form, clause.wished ?? [], ...clause.items.map(({ form }) => form ?? [])].flat();
  if (!demands.some((demand) => officeCanDo.has(demand))) return clause;
  const left = (form: readonly FormDemand[]): FormDemand[] => form.filter((demand) => !officeCanDo.has(demand));
  return {
    ...clause,
    form: left(clause.form),
    ...(clause.wished === undefined ? {} : { wished: left(clause.wished) }),
    items: clause.items.map((item) => (item.form === undefined ? item : { ...item, form: left(item.form) })),
    charges: clause.charges.flatMap(withoutTakenOver),
  };
}

function withoutTakenOver(charge: ChargeTerm): ChargeTerm[] {
  const { price } = charge;
  if (charge.on !== 'work' || price.per !== 'hour') return [charge];
  const work = price.work.filter((kind) => !inFixedPrice.has(kind));
  return work.length === 0 ? [] : [{ ...charge, price: { ...price, work } }];
}

function freeKey(fees: readonly { key: string }[]): string {
  const taken = new Set(fees.map(({ key }) => key));
  let key = 'more-work';
  for (let place = 2; taken.has(key); place += 1) key = `more-work-${place}`;
  return key;
}

import {
  findTemplate,
  type AgreementTerms,
  type ChargeTerm,
  type DutyClause,
  type Fee,
  type GrantedPower,
  type IndexRule,
  type LapseRule,
  type PriceTerms,
  type ReportPromise,
  type RequestTerm,
} from '../domain/agreement/index.ts';
import { oreFromKroner } from '../domain/kernel/index.ts';
import { builder, castStaff, type CastClient } from './cast.ts';

/**
 * What a client of the demo office has agreed: a ready template, with what the office promises, what the work costs, and for some of them a price of haste or a
 * package price that lapses.
 */
export function agreedTerms(client: CastClient): AgreementTerms {
  const { terms } = findTemplate(client.template)!;
  const [first, ...rest] = terms.duties.map((duty) => ({ ...duty, channel: client.channel }));
  const charges: ChargeTerm[] = [...first!.charges, ...(hasHaste(client) ? [haste] : [])];
  const duties: DutyClause[] = [{ ...first!, charges }, ...rest];
  const price = priceOf(client);
  return {
    ...terms,
    duties,
    ...(terms.frame === undefined ? {} : { frame: { ...terms.frame, powers: powersOf(client) } }),
    office: { answerWithinWorkingDays: 1, ...terms.office, reports: reportsOf(client) },
    ...(price === undefined ? {} : { price }),
    ...(hasPackage(client) ? { lapse } : {}),
  };
}

/** Whose payroll the office runs, for them it sends in the a-melding: the accountant and who stands in may. */
function powersOf({ template, lead }: CastClient): GrantedPower[] {
  if (!template.endsWith('with-payroll')) return [];
  const { name, deputy } = castStaff[lead]!;
  return [{ power: 'altinn', holders: [name, castStaff[deputy]!.name] }];
}

function reportsOf({ template }: CastClient): ReportPromise[] {
  if (template.startsWith('vat')) return [vatReturn];
  return template === 'monthly' ? [monthlyReport] : [];
}

/** By the 5th, or the working day before: well ahead of the law's 10th. Late vouchers move it. */
const vatReturn: ReportPromise = {
  key: 'vat',
  report: 'vat-return',
  period: { every: 'vat-term' },
  due: { rule: 'day-of-month', day: 5, monthsAfter: 2 },
  shift: 'previous',
  from: ['vouchers'],
  whenLate: 'moves',
};

/** How the month went, by the 20th of the next. */
const monthlyReport: ReportPromise = {
  ...vatReturn,
  key: 'month',
  report: 'period-report',
  period: { every: 'month' },
  due: { rule: 'day-of-month', day: 20, monthsAfter: 1 },
};

/** The office has no price in the builder's agreement, nor in those that nobody has looked at for years. */
function priceOf(client: CastClient): PriceTerms | undefined {
  const { name, temper, template } = client;
  if (name.startsWith(builder.company.split(' ')[0]!)) return undefined;
  if (hasPackage(client)) return { fees: [packageFee, perHour], index };
  const fee: Fee = { fee: 'fixed', key: 'bookkeeping', per: 'month', amountOre: oreFromKroner(monthly(template)) };
  // Some agreed on a price long ago, and on nothing about how it rises.
  return { fees: [fee, perHour], ...(temper === 'careless' || temper === 'silent' ? {} : { index }) };
}

function monthly(template: CastClient['template']): number {
  if (template === 'yearly') return 1_200;
  if (template === 'monthly') return 6_500;
  return template === 'vat-two-monthly' ? 3_900 : 5_200;
}

const perHour: Fee = { fee: 'hourly', key: 'advice', role: 'accountant', rateOre: oreFromKroner(1_150) };
const index: IndexRule = { index: 'consumer-price-index', month: 1, noticeDays: 30 };

/** Forgetful clients with vouchers alone have a price for all of it, as long as it comes in time. */
function hasPackage({ temper, template, written }: CastClient): boolean {
  return temper === 'forgetful' && template === 'vat-two-monthly' && written;
}

const packageFee: Fee = {
  fee: 'package',
  key: 'package',
  per: 'month',
  amountOre: oreFromKroner(3_200),
  volume: { of: 'vouchers', upTo: 60 },
  toleranceBasisPoints: 1_000,
  eachBeyondOre: oreFromKroner(15),
  presumes: ['sorted-by-date'],
};
const lapse: LapseRule = { entersAfter: { count: 5, unit: 'days' }, endsAfterMonths: 1 };

/** Those who need a word also call in the afternoon and need it tomorrow. */
function hasHaste({ temper, template, written }: CastClient): boolean {
  return temper === 'needs-a-word' && template === 'vat-two-monthly' && written;
}

const haste: RequestTerm = {
  key: 'haste',
  on: 'request',
  steps: [
    { withinWorkingDays: 1, basisPoints: 10_000 },
    { withinWorkingDays: 3, basisPoints: 5_000 },
  ],
  price: {
    per: 'hour',
    rateOre: oreFromKroner(1_150),
    minimumMinutes: 30,
    unitMinutes: 15,
    work: ['period-work'],
  },
  capOre: oreFromKroner(3_450),
  nature: 'price',
};

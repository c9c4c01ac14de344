import { periodsPerYear } from '../kernel/index.ts';
import { statutoryRuleOf, type StatutoryReport } from '../statutory/index.ts';
import type { ChargePrice, ChargeTerm } from './charge.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import { isVatReturnOfClause } from './client-vat-return.ts';
import type { OfficePromises } from './office-promises.ts';
import type { DueRule, PeriodRule, Schedule } from './schedule.ts';

/** A fault in the terms: where it is, and a key of the catalogue that says what is wrong and what would be right. */
export interface TermFault {
  path: string;
  code: string;
}

/**
 * Finds what a well-formed clause can still get wrong: rules that the shape of the data does not hold.
 * The shape itself (types, ranges) is checked where the data come in.
 * Example: a charge per started week without a cap → `{ path: 'duties[0].charges[0].capOre', code: 'agreement.cap-missing' }`.
 */
export function findTermFaults(terms: AgreementTerms): TermFault[] {
  if (terms.duties.length === 0) return [{ path: 'duties', code: 'agreement.no-duties' }];
  return [
    ...terms.duties.flatMap((duty, index) => [
      ...findRepeatedKey(terms.duties, index, 'duties'),
      ...findDutyFaults(duty, `duties[${index}]`),
    ]),
    ...findLapseFaults(terms),
    ...(terms.office ? findPromiseFaults(terms.office, terms) : []),
    ...(terms.price ? findRepeatedKeys(terms.price.fees, 'price.fees') : []),
  ];
}

function findRepeatedKeys(list: readonly { key: string }[], path: string): TermFault[] {
  return list.flatMap((_, index) => findRepeatedKey(list, index, path));
}

function findRepeatedKey(list: readonly { key: string }[], index: number, path: string): TermFault[] {
  const repeated = list.slice(0, index).some(({ key }) => key === list[index]!.key);
  return repeated ? [{ path: `${path}[${index}].key`, code: 'agreement.key-repeated' }] : [];
}

function findDutyFaults(duty: DutyClause, path: string): TermFault[] {
  return [
    ...findRepeatedKeys(duty.items, `${path}.items`),
    ...(duty.items.some((item) => item.essential)
      ? []
      : [{ path: `${path}.items`, code: 'agreement.no-essential-item' }]),
    ...findScheduleFaults(duty.schedule, `${path}.schedule`),
    ...findRepeatedKeys(duty.charges, `${path}.charges`),
    ...duty.charges.flatMap((charge, index) => findChargeFaults(charge, duty, `${path}.charges[${index}]`)),
  ];
}

function findScheduleFaults(schedule: Schedule, path: string): TermFault[] {
  const { period, due, exceptions = [] } = schedule;
  const faults = [...findPeriodFaults(period, `${path}.period`), ...findDueFaults(due, period, path)];
  const count = countPeriods(period);
  exceptions.forEach(({ period: number, year, on }, index) => {
    const at = `${path}.exceptions[${index}]`;
    if (count === undefined || number > count) faults.push({ path: `${at}.period`, code: 'agreement.no-such-period' });
    // A whole date belongs to one year; every year it would be a deadline long gone.
    if (on.length === 10 && year === undefined) faults.push({ path: `${at}.year`, code: 'agreement.year-missing' });
  });
  return faults;
}

function findPeriodFaults(period: PeriodRule, path: string): TermFault[] {
  if (!('listed' in period)) return [];
  const months = period.listed.reduce((sum, length) => sum + length, 0);
  return months === 12 ? [] : [{ path: `${path}.listed`, code: 'agreement.listed-not-a-year' }];
}

function findDueFaults(due: DueRule, period: PeriodRule, path: string): TermFault[] {
  const ofEvent = 'event' in period;
  if (due.rule === 'fixed-dates' && countPeriods(period) !== due.dates.length)
    return [{ path: `${path}.due.dates`, code: 'agreement.dates-do-not-match-periods' }];
  if (due.rule === 'after' || due.rule === 'before') {
    if (typeof due.of === 'object') return findReportFaults(due.of.statutory, `${path}.due.of.statutory`);
    const wrong = ofEvent ? due.of === 'period-end' || due.of === 'period-start' : due.of === 'event';
    return wrong
      ? [
          {
            path: `${path}.due.of`,
            code: ofEvent ? 'agreement.event-without-period' : 'agreement.period-without-event',
          },
        ]
      : [];
  }
  return [];
}

/** What the law asks for on days of its own, such as advance tax, cannot be counted from a period or an event. */
function findReportFaults(report: StatutoryReport, path: string): TermFault[] {
  return statutoryRuleOf(report).anchor === 'term-day' ? [{ path, code: 'agreement.report-without-period' }] : [];
}

/** How many periods a year has; undefined where they are not numbered the same every year. */
function countPeriods(period: PeriodRule): number | undefined {
  if ('event' in period) return undefined;
  if ('listed' in period) return period.listed.length;
  return period.every === 'vat-period' ? undefined : periodsPerYear(period.every);
}

function findChargeFaults(charge: ChargeTerm, duty: DutyClause, path: string): TermFault[] {
  const { price } = charge;
  const faults: TermFault[] = [];
  if (runs(price) && charge.capOre === undefined)
    faults.push({ path: `${path}.capOre`, code: 'agreement.cap-missing' });
  if (duty.schedule.aim && charge.on === 'late') faults.push({ path, code: 'agreement.aim-costs' });
  if (charge.nature === 'penalty' && charge.vatBasisPoints === undefined)
    faults.push({ path: `${path}.vatBasisPoints`, code: 'agreement.penalty-without-vat' });
  if (charge.on !== 'late' && isPerTime(price))
    faults.push({ path: `${path}.price`, code: 'agreement.price-needs-lateness' });
  if ((charge.on === 'work' || charge.on === 'request') && !takesTime(price))
    faults.push({ path: `${path}.price`, code: 'agreement.price-needs-minutes' });
  if (charge.on === 'near-statutory') {
    faults.push(...findReportFaults(charge.report, `${path}.report`));
    if (!isVatReturnOfClause(charge.report, duty))
      faults.push({ path: `${path}.report`, code: 'agreement.report-of-other-vat' });
  }
  if (price.per === 'steps') faults.push(...findStepFaults(charge, price, path));
  return faults;
}

function findStepFaults(charge: ChargeTerm, price: Extract<ChargePrice, { per: 'steps' }>, path: string): TermFault[] {
  const faults: TermFault[] = [];
  if (charge.on !== 'late') faults.push({ path: `${path}.price`, code: 'agreement.price-needs-lateness' });
  const kinds = new Set(price.steps.map(({ from }) => ('date' in from ? 'date' : 'days')));
  if (kinds.size > 1) faults.push({ path: `${path}.price.steps`, code: 'agreement.steps-mixed' });
  price.steps.forEach((step, index) => {
    if ('basisPoints' in step && price.feeOre === undefined)
      faults.push({ path: `${path}.price.steps[${index}].basisPoints`, code: 'agreement.fee-missing' });
    const before = price.steps[index - 1];
    if (before && !isLater(step.from, before.from))
      faults.push({ path: `${path}.price.steps[${index}].from`, code: 'agreement.steps-not-rising' });
  });
  return faults;
}

type StepStart = Extract<ChargePrice, { per: 'steps' }>['steps'][number]['from'];

/** Dates may pass the turn of the year once: 15 September, 1 November, 15 January. Days late always rise. */
function isLater(from: StepStart, before: StepStart): boolean {
  if ('daysLate' in from && 'daysLate' in before) return from.daysLate > before.daysLate;
  return 'date' in from && 'date' in before ? from.date !== before.date : true;
}

function isPerTime(price: ChargePrice): boolean {
  return price.per === 'started-day' || price.per === 'started-week' || price.per === 'started-month';
}

function takesTime(price: ChargePrice): boolean {
  return price.per === 'hour' || price.per === 'share-of-hours';
}

/** What grows with time or work, and would otherwise have no end. */
function runs(price: ChargePrice): boolean {
  return isPerTime(price) || takesTime(price);
}

/** What lapses must have been agreed: a package price. */
function findLapseFaults({ lapse, price }: AgreementTerms): TermFault[] {
  if (!lapse || price?.fees.some((fee) => fee.fee === 'package')) return [];
  return [{ path: 'lapse', code: 'agreement.lapse-without-package' }];
}

function findPromiseFaults(office: OfficePromises, terms: AgreementTerms): TermFault[] {
  const clauses = new Set(terms.duties.map((duty) => duty.key));
  return [
    ...findRepeatedKeys(office.reports, 'office.reports'),
    ...office.reports.flatMap((report, index) => {
      const path = `office.reports[${index}]`;
      const unknown = report.from.flatMap((key, place) =>
        clauses.has(key) ? [] : [{ path: `${path}.from[${place}]`, code: 'agreement.no-such-clause' }],
      );
      const periods = findPeriodFaults(report.period, `${path}.period`);
      if (report.due.rule === 'after-delivery') {
        const fromNothing = { path: `${path}.from`, code: 'agreement.no-such-clause' } as const;
        return [...(report.from.length === 0 ? [fromNothing] : unknown), ...periods];
      }
      return [...unknown, ...periods, ...findDueFaults(report.due, report.period, path)];
    }),
  ];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, DomainError } from '../kernel/index.ts';
import { deriveStatutoryDeadlines, statutoryReports, type StatutoryFacts, type StatutoryReport } from './index.ts';

const on = calendarDate;

function daysOf(report: StatutoryReport, year: number, facts?: StatutoryFacts): string {
  return deriveStatutoryDeadlines(report, on(`${year}-01-01`), on(`${year}-12-31`), facts)
    .map(({ dueOn }) => dueOn.slice(5))
    .join(' ');
}

const paydays: StatutoryFacts = { eventsOn: [on('2026-03-31'), on('2026-10-30'), on('2027-05-14'), on('2027-10-29')] };

// The year as it hangs on the wall of an accounting office: month and day of everything that falls due.
const wallCalendar: [report: StatutoryReport, in2026: string, in2027: string, facts?: StatutoryFacts][] = [
  ['vat-return', '02-10 04-10 06-10 08-31 10-12 12-10', '02-10 04-12 06-10 08-31 10-11 12-10'],
  [
    'vat-return-monthly',
    '01-12 02-10 03-10 04-10 05-11 06-10 07-10 08-10 09-10 10-12 11-10 12-10',
    '01-11 02-10 03-10 04-12 05-10 06-10 07-12 08-10 09-10 10-11 11-10 12-10',
  ],
  ['vat-return-yearly', '03-10', '03-10'],
  ['vat-return-primary-industries', '04-10', '04-12'],
  ['vat-special-return', '02-10 05-11 08-31 11-10', '02-10 05-10 08-31 11-10'],
  ['vat-voec', '01-20 04-20 07-20 10-20', '01-20 04-20 07-20 10-20'],
  ['vat-compensation', '02-10 04-10 06-10 08-31 10-12 12-10', '02-10 04-12 06-10 08-31 10-11 12-10'],
  ['vat-payment', '02-10 04-10 06-10 08-31 10-12 12-10', '02-10 04-12 06-10 08-31 10-11 12-10'],
  [
    'a-melding',
    '01-05 02-05 03-05 04-07 05-05 06-05 07-06 08-05 09-07 10-05 11-05 12-07',
    '01-05 02-05 03-05 04-05 05-05 06-07 07-05 08-05 09-06 10-05 11-05 12-06',
  ],
  ['a-melding-simplified', '04-01 11-02', '05-18 11-01', paydays],
  ['a-melding-fishing-share', '02-20', '02-22'],
  ['withholding-tax', '04-01 11-02', '05-18 11-01', paydays],
  ['employer-contribution', '01-15 03-16 05-15 07-15 09-15 11-16', '01-15 03-15 05-18 07-15 09-15 11-15'],
  ['salary-summary', '02-02', '02-01'],
  ['third-party-benefits', '05-31 12-30', '07-14 12-29', paydays],
  ['payroll-control-statement', '06-01', '05-31'],
  ['foreign-contractors', '04-15 11-16', '06-07 11-15', paydays],
  ['tax-return', '06-01', '05-31'],
  ['tax-return-wage-earners', '04-30', '04-30'],
  ['tax-return-extended', '06-30', '06-30'],
  ['shareholder-register', '02-02', '02-01'],
  ['shareholder-register-others', '03-31', '03-31'],
  ['advance-tax-company', '02-16 04-15', '02-15 04-15'],
  ['advance-tax-person', '03-16 06-15 09-15 12-15', '03-15 06-15 09-15 12-15'],
  ['extra-advance-tax', '06-01', '05-31'],
  ['stock-count', '12-31', '12-31'],
  ['annual-accounts-adopted', '06-30', '06-30'],
  ['annual-accounts', '07-31', '07-31'],
  ['general-meeting', '06-30', '06-30'],
  ['general-meeting-papers', '06-05', '06-04', { eventsOn: [on('2026-06-12'), on('2027-06-11')] }],
];

describe('the statutory calendar', () => {
  it.each(wallCalendar)('has the %s in 2026 on %s and in 2027 on %s', (report, in2026, in2027, facts) => {
    expect(daysOf(report, 2026, facts)).toBe(in2026);
    expect(daysOf(report, 2027, facts)).toBe(in2027);
  });

  it('has a line for every report, the weekly one below', () => {
    expect([...wallCalendar.map(([report]) => report), 'vat-return-weekly'].sort()).toEqual(
      [...statutoryReports].sort(),
    );
  });

  it('has a weekly return for every week, a month and ten days later', () => {
    expect(deriveStatutoryDeadlines('vat-return-weekly', on('2026-11-01'), on('2026-11-30'))).toEqual([
      { anchorOn: '2026-09-27', dueOn: '2026-11-06' },
      { anchorOn: '2026-10-04', dueOn: '2026-11-16' },
      { anchorOn: '2026-10-11', dueOn: '2026-11-23' },
      { anchorOn: '2026-10-18', dueOn: '2026-11-30' },
    ]);
  });

  it('names each deadline by the last day of what it is about', () => {
    expect(deriveStatutoryDeadlines('vat-return', on('2026-08-01'), on('2026-12-31'))).toEqual([
      { anchorOn: '2026-06-30', dueOn: '2026-08-31' },
      { anchorOn: '2026-08-31', dueOn: '2026-10-12' },
      { anchorOn: '2026-10-31', dueOn: '2026-12-10' },
    ]);
    expect(deriveStatutoryDeadlines('tax-return', on('2026-06-01'), on('2026-06-01'))).toEqual([
      { anchorOn: '2025-12-31', dueOn: '2026-06-01' },
    ]);
    expect(deriveStatutoryDeadlines('advance-tax-company', on('2026-02-01'), on('2026-02-28'))).toEqual([
      { anchorOn: '2026-02-15', dueOn: '2026-02-16' },
    ]);
  });

  it('counts both ends of the range, and looks at the day it moved to', () => {
    const within = (fromOn: string, toOn: string): number =>
      deriveStatutoryDeadlines('vat-return', on(fromOn), on(toOn)).length;
    expect(within('2026-10-12', '2026-10-12')).toBe(1);
    expect(within('2026-10-10', '2026-10-11')).toBe(0);
    expect(within('2026-10-13', '2026-10-31')).toBe(0);
    expect(within('2026-10-13', '2026-10-12')).toBe(0);
  });

  it.each<[string, StatutoryReport, string, string]>([
    ['06-30', 'general-meeting', '12-31', '12-31'],
    ['06-30', 'annual-accounts', '01-31', '01-31'],
    ['07-31', 'annual-accounts', '07-31', '07-31'],
    ['08-31', 'general-meeting', '02-28', '02-28'],
    ['02-28', 'general-meeting', '08-31', '08-31'],
    ['02-29', 'stock-count', '02-28', '02-28'],
    ['06-30', 'tax-return', '06-01', '05-31'],
    ['06-30', 'shareholder-register', '02-02', '02-01'],
    ['06-30', 'vat-return-yearly', '03-10', '03-10'],
  ])('of a client whose financial year ends on %s has the %s on %s and %s', (end, report, in2026, in2027) => {
    expect(daysOf(report, 2026, { financialYearEnd: end })).toBe(in2026);
    expect(daysOf(report, 2027, { financialYearEnd: end })).toBe(in2027);
  });

  it('follows February into leap years', () => {
    expect(
      deriveStatutoryDeadlines('stock-count', on('2028-01-01'), on('2028-12-31'), { financialYearEnd: '02-28' }),
    ).toEqual([{ anchorOn: '2028-02-29', dueOn: '2028-02-29' }]);
  });

  it('finds the longest wait there is: accounts of a year ended on 1 July, due on the last of July the year after', () => {
    const lastOfJuly = on('2027-07-31');
    expect(deriveStatutoryDeadlines('annual-accounts', lastOfJuly, lastOfJuly, { financialYearEnd: '07-01' })).toEqual([
      { anchorOn: '2026-07-01', dueOn: '2027-07-31' },
    ]);
  });

  it('has nothing for what hangs on a day nobody has told, and each told day once', () => {
    expect(daysOf('withholding-tax', 2026)).toBe('');
    expect(daysOf('withholding-tax', 2026, { eventsOn: [on('2026-10-30'), on('2026-03-31'), on('2026-10-30')] })).toBe(
      '04-01 11-02',
    );
  });

  it('refuses a range that needs a rule of an older time, and only then', () => {
    const inYear = (year: number) => (): string => daysOf('tax-return', year);
    expect(inYear(2021)).toThrow(DomainError);
    expect(inYear(2021)).toThrow('statutory.period-not-covered');
    expect(inYear(2022)()).toBe('05-31');
    expect(daysOf('vat-special-return', 2022)).toBe('02-10 05-10 08-10 11-10');
    expect(daysOf('vat-special-return', 2023)).toBe('02-10 05-10 08-31 11-10');
    const old: StatutoryFacts = { eventsOn: [on('2025-12-30'), on('2026-01-15')] };
    expect(() => daysOf('withholding-tax', 2025, old)).toThrow('statutory.period-not-covered');
    expect(daysOf('withholding-tax', 2026, old)).toBe('01-16');
  });

  it('is the same in one sweep as in two', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statutoryReports),
        fc.integer({ min: 0, max: 4500 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (report, start, first, second) => {
          const fromOn = addDays(on('2026-01-05'), start);
          const middleOn = addDays(fromOn, first);
          const toOn = addDays(middleOn, second);
          const facts = { eventsOn: [fromOn, middleOn, toOn] };
          const whole = deriveStatutoryDeadlines(report, fromOn, toOn, facts);
          expect([
            ...deriveStatutoryDeadlines(report, fromOn, middleOn, facts),
            ...deriveStatutoryDeadlines(report, addDays(middleOn, 1), toOn, facts),
          ]).toEqual(whole);
        },
      ),
    );
  });
});

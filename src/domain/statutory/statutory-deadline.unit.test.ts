import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { calendarDate, DomainError } from '../kernel/index.ts';
import {
  derivePlanningDay,
  deriveStatutoryDeadline,
  findStatutoryDeadline,
  statutoryReports,
  statutoryRuleOf,
  statutoryRules,
  type StatutoryReport,
} from './index.ts';

const on = calendarDate;

function refusalOf(act: () => unknown): { code: string; details: unknown } | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    throw error;
  }
  return undefined;
}

describe('the deadline of the law', () => {
  it.each<[StatutoryReport, string, string]>([
    ['vat-return', '2026-02-28', '2026-04-10'],
    ['vat-return', '2026-04-30', '2026-06-10'],
    ['vat-return', '2026-06-30', '2026-08-31'],
    ['vat-return', '2026-08-31', '2026-10-12'],
    ['vat-return', '2026-10-31', '2026-12-10'],
    ['vat-return', '2026-12-31', '2027-02-10'],
    ['vat-return', '2027-06-30', '2027-08-31'],
    ['a-melding', '2026-06-30', '2026-07-06'],
    ['a-melding', '2026-08-31', '2026-09-07'],
    ['a-melding', '2026-11-30', '2026-12-07'],
    ['a-melding', '2026-12-15', '2027-01-05'],
    ['a-melding', '2027-05-31', '2027-06-07'],
    ['a-melding', '2026-03-31', '2026-04-07'],
    ['employer-contribution', '2026-10-31', '2026-11-16'],
    ['tax-return', '2025-12-31', '2026-06-01'],
    ['tax-return', '2026-12-31', '2027-05-31'],
    ['tax-return', '2024-12-31', '2025-06-02'],
    ['shareholder-register', '2025-12-31', '2026-02-02'],
    ['shareholder-register', '2026-12-31', '2027-02-01'],
    // As published by others for 2023 and 2025.
    ['employer-contribution', '2022-12-31', '2023-01-16'],
    ['a-melding', '2023-01-31', '2023-02-06'],
    ['vat-return', '2023-02-28', '2023-04-11'],
    ['vat-return', '2023-04-30', '2023-06-12'],
    ['employer-contribution', '2023-06-30', '2023-07-17'],
    ['a-melding', '2025-05-31', '2025-06-05'],
    ['vat-return', '2025-04-30', '2025-06-10'],
    ['advance-tax-person', '2025-06-15', '2025-06-16'],
  ])('of the %s for what ends on %s is %s', (report, endOn, dueOn) => {
    expect(deriveStatutoryDeadline(report, on(endOn))).toBe(dueOn);
  });

  it.each<[string, StatutoryReport, string, string]>([
    ['wages paid on a Friday', 'withholding-tax', '2026-10-30', '2026-11-02'],
    ['wages paid on a Thursday', 'withholding-tax', '2026-10-29', '2026-10-30'],
    ['wages paid on a Saturday', 'withholding-tax', '2026-10-31', '2026-11-02'],
    ['wages paid on the day before Maundy Thursday', 'withholding-tax', '2026-04-01', '2026-04-07'],
    ['wages paid on 30 April, before 1 May on a Friday', 'withholding-tax', '2026-04-30', '2026-05-04'],
    ['wages paid on the Friday before 17 May on a Monday', 'withholding-tax', '2027-05-14', '2027-05-18'],
    ['wages paid on 23 December, before an ordinary Christmas Eve', 'withholding-tax', '2026-12-23', '2026-12-24'],
    ['wages paid on Christmas Eve', 'withholding-tax', '2026-12-24', '2026-12-28'],
    ["wages paid on New Year's Eve", 'withholding-tax', '2026-12-31', '2027-01-04'],
    ['a payment under the simplified scheme', 'a-melding-simplified', '2026-10-30', '2026-11-02'],
    ['a benefit received on 15 January', 'third-party-benefits', '2026-01-15', '2026-03-15'],
    ['a benefit received on 31 December', 'third-party-benefits', '2026-12-31', '2027-02-28'],
    ['an assignment begun on the 20th', 'foreign-contractors', '2026-05-20', '2026-06-05'],
    ['an assignment begun after the 20th', 'foreign-contractors', '2026-05-21', '2026-06-15'],
    ['an assignment ended in December', 'foreign-contractors', '2026-12-21', '2027-01-15'],
    ['an assignment whose day is a Sunday', 'foreign-contractors', '2026-06-10', '2026-07-06'],
    ['a general meeting on a Friday', 'general-meeting-papers', '2026-06-12', '2026-06-05'],
    ['a week that ends on Sunday 11 October', 'vat-return-weekly', '2026-10-11', '2026-11-23'],
    ['the same week, asked for by its Monday', 'vat-return-weekly', '2026-10-05', '2026-11-23'],
    ['the week after', 'vat-return-weekly', '2026-10-12', '2026-11-30'],
  ])('of %s: %s of %s is due on %s', (_, report, anchorOn, dueOn) => {
    expect(deriveStatutoryDeadline(report, on(anchorOn))).toBe(dueOn);
  });

  it.each<[StatutoryReport, string, string]>([
    ['general-meeting', '2026-12-31', '2027-06-30'],
    ['general-meeting', '2026-06-30', '2026-12-31'],
    ['general-meeting', '2026-08-31', '2027-02-28'],
    ['general-meeting', '2027-08-31', '2028-02-29'],
    ['general-meeting', '2027-02-28', '2027-08-31'],
    ['general-meeting', '2026-10-15', '2027-04-15'],
    ['annual-accounts-adopted', '2026-04-30', '2026-10-31'],
    ['annual-accounts', '2026-12-31', '2027-07-31'],
    ['annual-accounts', '2026-07-01', '2027-07-31'],
    ['annual-accounts', '2026-06-30', '2027-01-31'],
    ['annual-accounts', '2026-01-01', '2027-01-31'],
    ['stock-count', '2026-06-30', '2026-06-30'],
  ])('of the %s for a financial year that ends on %s is %s', (report, endOn, dueOn) => {
    expect(deriveStatutoryDeadline(report, on(endOn))).toBe(dueOn);
  });

  it('is that of the period a day is in, whichever day is given', () => {
    for (const day of ['2026-09-01', '2026-09-30', '2026-10-15', '2026-10-31']) {
      expect(deriveStatutoryDeadline('vat-return', on(day))).toBe('2026-12-10');
    }
    expect(deriveStatutoryDeadline('vat-return', on('2026-11-01'))).toBe('2027-02-10');
    expect(deriveStatutoryDeadline('vat-special-return', on('2026-04-01'))).toBe('2026-08-31');
    expect(deriveStatutoryDeadline('tax-return', on('2026-06-30'))).toBe('2027-05-31');
  });

  it('of advance tax is asked for by the day that the law names, and by no other', () => {
    expect(deriveStatutoryDeadline('advance-tax-company', on('2026-02-15'))).toBe('2026-02-16');
    expect(deriveStatutoryDeadline('advance-tax-company', on('2026-04-15'))).toBe('2026-04-15');
    for (const day of ['2026-02-14', '2026-02-16', '2026-03-15', '2026-12-31']) {
      expect(refusalOf(() => deriveStatutoryDeadline('advance-tax-company', on(day)))).toEqual({
        code: 'statutory.not-a-term-day',
        details: { report: 'advance-tax-company', anchorOn: day },
      });
    }
  });
});

describe('a time before the rule', () => {
  // The day before the first, the first itself, and the day after.
  it.each<[StatutoryReport, string, string, string, string]>([
    ['withholding-tax', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-02 2026-01-05'],
    ['vat-return', '2016-12-31', '2017-01-01', '2017-01-02', '2017-04-10 2017-04-10'],
    ['vat-payment', '2020-12-31', '2021-01-01', '2021-01-02', '2021-04-12 2021-04-12'],
    ['a-melding', '2014-12-31', '2015-01-01', '2015-01-02', '2015-02-05 2015-02-05'],
    ['employer-contribution', '2020-12-31', '2021-01-01', '2021-01-02', '2021-03-15 2021-03-15'],
    ['tax-return', '2020-12-31', '2021-01-01', '2021-01-02', '2022-05-31 2022-05-31'],
    ['general-meeting', '2020-12-31', '2021-01-01', '2021-01-02', '2021-07-01 2021-07-02'],
    ['advance-tax-person', '2020-12-15', '2021-03-15', '2021-06-15', '2021-03-15 2021-06-15'],
    ['third-party-benefits', '2018-12-31', '2019-01-01', '2019-01-02', '2019-03-01 2019-03-02'],
    ['payroll-control-statement', '2022-12-31', '2023-01-01', '2023-01-02', '2024-05-31 2024-05-31'],
    ['foreign-contractors', '2021-12-31', '2022-01-01', '2022-01-02', '2022-02-07 2022-02-07'],
  ])('is an error for the %s on %s, and answered from %s', (report, before, first, after, answers) => {
    const refusal = refusalOf(() => deriveStatutoryDeadline(report, on(before)));
    expect(refusal).toMatchObject({ code: 'statutory.period-not-covered', details: { report } });
    expect(findStatutoryDeadline(report, on(before))).toBeUndefined();
    expect([first, after].map((day) => deriveStatutoryDeadline(report, on(day))).join(' ')).toBe(answers);
    expect(findStatutoryDeadline(report, on(first))).toBe(deriveStatutoryDeadline(report, on(first)));
  });

  it('is told with the year the rule is known from', () => {
    expect(refusalOf(() => deriveStatutoryDeadline('withholding-tax', on('2025-11-28')))).toEqual({
      code: 'statutory.period-not-covered',
      details: { report: 'withholding-tax', validFromOn: '2026-01-01', fromYear: 2026 },
    });
  });

  it('has the rule of that time where it was replaced: the reverse charge of the second quarter before and after 2023', () => {
    expect(deriveStatutoryDeadline('vat-special-return', on('2022-06-30'))).toBe('2022-08-10');
    expect(deriveStatutoryDeadline('vat-special-return', on('2022-12-31'))).toBe('2023-02-10');
    expect(deriveStatutoryDeadline('vat-special-return', on('2023-03-31'))).toBe('2023-05-10');
    expect(deriveStatutoryDeadline('vat-special-return', on('2023-06-30'))).toBe('2023-08-31');
  });
});

describe('the day to plan on', () => {
  it.each<[StatutoryReport, string, string]>([
    ['annual-accounts', '2026-12-31', '2027-07-30'],
    ['annual-accounts', '2025-12-31', '2026-07-31'],
    ['annual-accounts', '2026-06-30', '2027-01-29'],
    ['general-meeting', '2028-12-31', '2029-06-29'],
    ['general-meeting', '2026-10-31', '2027-04-30'],
    ['tax-return-extended', '2028-12-31', '2029-06-29'],
    ['third-party-benefits', '2026-01-15', '2026-03-13'],
    ['general-meeting-papers', '2026-06-08', '2026-06-01'],
    ['general-meeting-papers', '2027-05-24', '2027-05-14'],
    ['vat-return', '2026-08-31', '2026-10-12'],
    ['withholding-tax', '2026-10-30', '2026-11-02'],
  ])('for the %s of %s is %s', (report, anchorOn, planOn) => {
    expect(derivePlanningDay(report, on(anchorOn))).toBe(planOn);
  });
});

describe('the data', () => {
  it('has for every report rules in order, without overlap or hole, and with source and day of checking', () => {
    expect(Object.keys(statutoryRules).sort()).toEqual([...statutoryReports].sort());
    for (const report of statutoryReports) {
      const rules = statutoryRules[report];
      expect(rules.at(-1)!.validUntilOn, report).toBeUndefined();
      for (const rule of rules) {
        expect(rule.source, report).toMatch(/^[a-zæøå-]+ (lov|§)|^[a-zæøå-]+(loven|forskriften) §/);
        expect(rule.checkedOn, report).toBe('2026-07-02');
        expect(rule.rollSource === undefined, report).toBe(rule.roll === 'none');
        expect(rule.anchor, report).toBe(rules[0]!.anchor);
      }
      for (const [index, rule] of rules.slice(1).entries()) {
        expect(rules[index]!.validUntilOn! < rule.validFromOn, report).toBe(true);
      }
    }
  });

  it('tells which readings were not seen confirmed', () => {
    expect(statutoryReports.filter((report) => !statutoryRuleOf(report).confirmed)).toEqual([
      'vat-return-weekly',
      'vat-voec',
      'salary-summary',
      'shareholder-register',
      'shareholder-register-others',
    ]);
  });

  it('tells which days stand on a holiday', () => {
    expect(statutoryReports.filter((report) => statutoryRuleOf(report).roll === 'none')).toEqual([
      'a-melding-simplified',
      'withholding-tax',
      'third-party-benefits',
      'tax-return-extended',
      'stock-count',
      'annual-accounts-adopted',
      'annual-accounts',
      'general-meeting',
      'general-meeting-papers',
    ]);
  });
});

/** Another way to the same days: the platform's dates in UTC and a published calendar of holidays, sharing nothing with the rules above. */
describe('an independent calendar of 2020 to 2035', () => {
  const holidays = new Set(
    Array.from({ length: 18 }, (_, index) => new Holidays('NO').getHolidays(2019 + index))
      .flat()
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10)),
  );
  const iso = (year: number, month: number, day: number): string =>
    new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  const isFree = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()) || holidays.has(day);
  const later = (day: string, days: number): string =>
    new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const rolled = (day: string): string => (isFree(day) ? rolled(later(day, 1)) : day);
  const years = Array.from({ length: 16 }, (_, index) => 2020 + index);

  type Row = [report: StatutoryReport, knownFrom: number, periods: [endOn: string, dueOn: string][]];
  const table = (year: number): Row[] => {
    const next = year + 1;
    const end = (month: number): string => iso(year, month + 1, 0);
    const terms = (days: [number, number, number][]): [string, string][] =>
      days.map(([y, m, d], index) => [end((index + 1) * 2), rolled(iso(y, m, d))]);
    const vat = terms([
      [year, 4, 10],
      [year, 6, 10],
      [year, 8, 31],
      [year, 10, 10],
      [year, 12, 10],
      [next, 2, 10],
    ]);
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const yearly = (month: number, day: number): [string, string][] => [[end(12), rolled(iso(next, month, day))]];
    const fixed = (month: number, day: number): [string, string][] => [[end(12), iso(next, month, day)]];
    return [
      ['vat-return', 2017, vat],
      ['vat-compensation', 2017, vat],
      ['vat-payment', 2021, vat],
      ['vat-return-monthly', 2017, months.map((month) => [end(month), rolled(iso(year, month + 2, 10))])],
      ['vat-return-yearly', 2017, yearly(3, 10)],
      ['vat-return-primary-industries', 2017, yearly(4, 10)],
      [
        'vat-special-return',
        2017,
        [
          [end(3), rolled(iso(year, 5, 10))],
          [end(6), rolled(year < 2023 ? iso(year, 8, 10) : iso(year, 8, 31))],
          [end(9), rolled(iso(year, 11, 10))],
          [end(12), rolled(iso(next, 2, 10))],
        ],
      ],
      ['vat-voec', 2017, [3, 6, 9, 12].map((month) => [end(month), rolled(iso(year, month + 1, 20))])],
      ['a-melding', 2015, months.map((month) => [end(month), rolled(iso(year, month + 1, 5))])],
      ['a-melding-fishing-share', 2016, yearly(2, 20)],
      [
        'employer-contribution',
        2021,
        terms([
          [year, 3, 15],
          [year, 5, 15],
          [year, 7, 15],
          [year, 9, 15],
          [year, 11, 15],
          [next, 1, 15],
        ]),
      ],
      ['withholding-tax', 2026, months.map((month) => [iso(year, month, 25), rolled(iso(year, month, 26))])],
      ['salary-summary', 2021, yearly(2, 1)],
      ['payroll-control-statement', 2023, yearly(5, 31)],
      ['tax-return', 2021, yearly(5, 31)],
      ['tax-return-wage-earners', 2021, yearly(4, 30)],
      ['tax-return-extended', 2021, fixed(6, 30)],
      ['shareholder-register', 2021, yearly(1, 31)],
      ['shareholder-register-others', 2021, yearly(3, 31)],
      ['extra-advance-tax', 2021, yearly(5, 31)],
      ['advance-tax-company', 2021, [2, 4].map((month) => [iso(year, month, 15), rolled(iso(year, month, 15))])],
      ['advance-tax-person', 2021, [3, 6, 9, 12].map((month) => [iso(year, month, 15), rolled(iso(year, month, 15))])],
      ['annual-accounts-adopted', 2021, fixed(6, 30)],
      ['general-meeting', 2021, fixed(6, 30)],
      ['annual-accounts', 2021, fixed(7, 31)],
    ];
  };

  it.each(years)('has the same days for what is about %d', (year) => {
    for (const [report, knownFrom, periods] of table(year)) {
      const found = periods.map(([endOn]) => findStatutoryDeadline(report, on(endOn)));
      const expected = periods.map(([, dueOn]) => (year < knownFrom ? undefined : dueOn));
      expect(found, `${report} ${year}`).toEqual(expected);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { OfficeReport } from '../agreement/index.ts';
import { calendarDate as on } from '../kernel/index.ts';
import { chooseLastReports, deriveLastReports, type DoneReport, type LastReport } from './index.ts';

function done(report: OfficeReport, of: DoneReport['period']['of'], startOn: string, endOn: string, doneOn: string) {
  return { report, period: { of, startOn: on(startOn), endOn: on(endOn) }, doneOn: on(doneOn) };
}

/** `vat-return 2026-10-31 sent 2026-12-08`. */
const inShort = ({ report, anchorOn, sentOn }: LastReport): string => `${report} ${anchorOn} sent ${sentOn}`;

const term4 = done('vat-return', 'vat-term', '2026-07-01', '2026-08-31', '2026-10-05');
const term5 = done('vat-return', 'vat-term', '2026-09-01', '2026-10-31', '2026-12-08');
const november = done('a-melding', 'month', '2026-11-01', '2026-11-30', '2026-12-04');

describe('which reports were sent last', () => {
  it.each<[string, readonly DoneReport[], readonly string[]]>([
    ['nothing was ticked off', [], []],
    ['the newest of two terms', [term4, term5], ['vat-return 2026-10-31 sent 2026-12-08']],
    ['the newest, in whatever order they come', [term5, term4], ['vat-return 2026-10-31 sent 2026-12-08']],
    [
      'one of each kind, in the order in which they were sent',
      [term4, term5, november],
      ['a-melding 2026-11-30 sent 2026-12-04', 'vat-return 2026-10-31 sent 2026-12-08'],
    ],
    [
      'an older term that was sent after a newer one is not the last',
      [term5, { ...term4, doneOn: on('2026-12-20') }],
      ['vat-return 2026-10-31 sent 2026-12-08'],
    ],
    [
      'a monthly VAT return',
      [done('vat-return', 'month', '2026-11-01', '2026-11-30', '2026-12-18')],
      ['vat-return-monthly 2026-11-30 sent 2026-12-18'],
    ],
    [
      'a yearly VAT return',
      [done('vat-return', 'year', '2026-01-01', '2026-12-31', '2027-03-10')],
      ['vat-return-yearly 2026-12-31 sent 2027-03-10'],
    ],
    [
      'the accounts of a year to 30 June',
      [done('annual-accounts', 'year', '2025-07-01', '2026-06-30', '2026-12-15')],
      ['annual-accounts 2026-06-30 sent 2026-12-15'],
    ],
    [
      'payslips are between the office and the client',
      [done('payslips', 'month', '2026-11-01', '2026-11-30', '2026-12-04')],
      [],
    ],
    ['a budget too', [done('budget', 'year', '2027-01-01', '2027-12-31', '2026-12-04')], []],
  ])('%s', (_, ticked, expected) => {
    expect(deriveLastReports(ticked).map(inShort)).toEqual(expected);
  });
});

describe('what the lead lets stand of it', () => {
  const proposed = deriveLastReports([term5, november]);
  const [wages, vat] = proposed as [LastReport, LastReport];
  it.each<[string, readonly Omit<LastReport, 'fact'>[], readonly string[]]>([
    ['all of it', proposed, ['a-melding 2026-11-30 sent 2026-12-04', 'vat-return 2026-10-31 sent 2026-12-08']],
    ['one taken away', [vat], ['vat-return 2026-10-31 sent 2026-12-08']],
    ['another day', [{ ...vat, sentOn: on('2026-12-09') }], ['vat-return 2026-10-31 sent 2026-12-09']],
    ['nothing', [], []],
    ['another period than was proposed has no way in', [{ ...wages, anchorOn: on('2026-12-31') }], []],
    ['nor has another report', [{ ...wages, report: 'tax-return' }], []],
  ])('%s', (_, chosen, expected) => {
    expect(chooseLastReports(proposed, chosen).map(inShort)).toEqual(expected);
  });
});

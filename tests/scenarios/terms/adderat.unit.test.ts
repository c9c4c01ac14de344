import { describe, expect, it } from 'vitest';
import { deriveItems, findTermFaults } from '../../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../../src/domain/kernel/index.ts';
import { agenda } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { adderat } from './adderat.ts';

describe('Adderat', () => {
  it('is said without a fault', () => {
    expect(findTermFaults(adderat)).toEqual([]);
  });

  it('wants each month’s material by the 12th of the next', () => {
    expect(agenda(adderat, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        material | Jan 2026 | Thu 2026-02-12
        material | Feb 2026 | Thu 2026-03-12
        material | Mar 2026 | Sun 2026-04-12
        material | Apr 2026 | Tue 2026-05-12
        material | May 2026 | Fri 2026-06-12
        material | Jun 2026 | Sun 2026-07-12
        material | Jul 2026 | Wed 2026-08-12
        material | Aug 2026 | Sat 2026-09-12
        material | Sep 2026 | Mon 2026-10-12
        material | Oct 2026 | Thu 2026-11-12
        material | Nov 2026 | Sat 2026-12-12
        material | Dec 2026 | Tue 2027-01-12
        material | Jan 2027 | Fri 2027-02-12
        material | Feb 2027 | Fri 2027-03-12
        material | Mar 2027 | Mon 2027-04-12
        material | Apr 2027 | Wed 2027-05-12
        material | May 2027 | Sat 2027-06-12
        material | Jun 2027 | Mon 2027-07-12
        material | Jul 2027 | Thu 2027-08-12
        material | Aug 2027 | Sun 2027-09-12
        material | Sep 2027 | Tue 2027-10-12
        material | Oct 2027 | Fri 2027-11-12
        material | Nov 2027 | Sun 2027-12-12
        material | Dec 2027 | Wed 2028-01-12
      `),
    );
  });

  it('wants a voucher for every bank line or an explanation, receipts on A4, and only wishes for order by date', () => {
    const [material] = adderat.duties;
    expect(material!.items.map(({ key, form }) => [key, form ?? []])).toEqual([
      ['bank', ['voucher-for-every-bank-line', 'unexplained-lines-explained']],
      ['invoices', []],
      ['supplier-invoices', []],
      ['receipts', ['mounted-on-a4']],
      ['payroll', []],
      ['tax-account', []],
    ]);
    expect([material!.form, material!.wished]).toEqual([[], ['sorted-by-date']]);
  });

  it('wants a statement of each account, and no payroll basis of a client without wages', () => {
    const facts = {
      names: { account: ['Drift', 'Sparing'] },
      without: [{ circumstance: 'payroll' as const, fromOn: on('2026-01-01') }],
    };
    const time = { startOn: on('2026-03-01'), endOn: on('2026-03-31') };
    expect(deriveItems(adderat.duties[0]!.items, facts, time).map(({ key }) => key)).toEqual([
      'bank-drift',
      'bank-sparing',
      'invoices',
      'supplier-invoices',
      'receipts',
      'tax-account',
    ]);
  });
});

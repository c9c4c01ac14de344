import { describe, expect, it } from 'vitest';
import { agenda } from './agenda.ts';
import { oneClause } from './clause.ts';

// Withholding tax is paid on the working day after payday since 1 January 2026; of payments before, Takt knows no such day.
const pay = oneClause('pay', {
  period: { event: 'payday' },
  due: { rule: 'before', of: { statutory: 'withholding-tax' }, count: 2, unit: 'working-days' },
});
const told = (start: string) => ({ start, facts: { paydayOfMonth: 15 } });

describe('a deadline counted from a law that is newer than the engagement', () => {
  it('is found for what the law is known for', () => {
    const expected = ['pay | payday Fri 2026-11-13 | Thu 2026-11-12', 'pay | payday Tue 2026-12-15 | Mon 2026-12-14'];
    expect(agenda(pay, '2026-11-01', '2026-12-31', told('2026-01-01'))).toEqual(expected);
    expect(agenda(pay, '2026-11-01', '2026-12-31', told('2015-03-01'))).toEqual(expected);
  });

  it('is refused, not guessed, for what the law is not known for', () => {
    expect(() => agenda(pay, '2025-11-01', '2025-12-31', told('2015-03-01'))).toThrow('statutory.period-not-covered');
    expect(agenda(pay, '2025-11-01', '2025-12-31', told('2026-01-01'))).toEqual([]);
  });
});

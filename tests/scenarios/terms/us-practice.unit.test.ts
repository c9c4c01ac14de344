import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { agenda } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { chargeOf, kronerOf } from '../price-table.ts';
import { usPractice } from './us-practice.ts';

describe('a US practice', () => {
  it('is said without a fault', () => {
    expect(findTermFaults(usPractice)).toEqual([]);
  });

  it('wants the material of the year by 15 September', () => {
    expect(agenda(usPractice, '2026-01-01', '2028-12-31', { start: '2025-01-01' })).toEqual(
      linesOf(`
        year | 2025 | Tue 2026-09-15
        year | 2026 | Wed 2027-09-15
        year | 2027 | Fri 2028-09-15
      `),
    );
  });

  // The year 2025, wanted by Tuesday 15 September 2026; the notice went on Wednesday the 16th and leaves Thursday free.
  it.each([
    ['Tue 15 September', '2026-09-15', 0],
    ['Thu 17 September', '2026-09-17', 0],
    // 25 % of 18 000.
    ['Fri 18 September', '2026-09-18', 4_500],
    ['Thu 1 October', '2026-10-01', 4_500],
    // After 1 October: 50 %, and not 25 % besides.
    ['Fri 2 October', '2026-10-02', 9_000],
    ['31 December', '2026-12-31', 9_000],
    ['31 March', '2027-03-31', 9_000],
  ])('asks of material of %s (%s) %d on the fee', (_, delivered, sum) => {
    const term = chargeOf(usPractice, 'year', 'late');
    expect(kronerOf({ due: '2026-09-15', notice: '2026-09-16', delivered, periodEnd: '2025-12-31', term })).toBe(sum);
  });

  it('asks 25 % from the 16th of a client who had been told before', () => {
    const story = {
      due: '2026-09-15',
      notice: '2026-09-14',
      periodEnd: '2025-12-31',
      term: chargeOf(usPractice, 'year', 'late'),
    };
    expect(kronerOf({ ...story, delivered: '2026-09-15' })).toBe(0);
    expect(kronerOf({ ...story, delivered: '2026-09-16' })).toBe(4_500);
  });
});

import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { agenda, promised } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { composure } from './composure.ts';

describe('Composure Bookkeeping', () => {
  it('is said without a fault', () => {
    expect(findTermFaults(composure)).toEqual([]);
  });

  it('wants the records of each month by the 5th of the next', () => {
    expect(agenda(composure, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        records | Jan 2026 | Thu 2026-02-05
        records | Feb 2026 | Thu 2026-03-05
        records | Mar 2026 | Sun 2026-04-05
        records | Apr 2026 | Tue 2026-05-05
        records | May 2026 | Fri 2026-06-05
        records | Jun 2026 | Sun 2026-07-05
        records | Jul 2026 | Wed 2026-08-05
        records | Aug 2026 | Sat 2026-09-05
        records | Sep 2026 | Mon 2026-10-05
        records | Oct 2026 | Thu 2026-11-05
        records | Nov 2026 | Sat 2026-12-05
        records | Dec 2026 | Tue 2027-01-05
        records | Jan 2027 | Fri 2027-02-05
        records | Feb 2027 | Fri 2027-03-05
        records | Mar 2027 | Mon 2027-04-05
        records | Apr 2027 | Wed 2027-05-05
        records | May 2027 | Sat 2027-06-05
        records | Jun 2027 | Mon 2027-07-05
        records | Jul 2027 | Thu 2027-08-05
        records | Aug 2027 | Sun 2027-09-05
        records | Sep 2027 | Tue 2027-10-05
        records | Oct 2027 | Fri 2027-11-05
        records | Nov 2027 | Sun 2027-12-05
        records | Dec 2027 | Wed 2028-01-05
      `),
    );
  });

  it('promises its reports by the 15th, or the working day before it', () => {
    expect(promised(composure, '2026-01-01', '2027-12-31')).toEqual(
      linesOf(`
        books | Jan 2026 | Fri 2026-02-13
        books | Feb 2026 | Fri 2026-03-13
        books | Mar 2026 | Wed 2026-04-15
        books | Apr 2026 | Fri 2026-05-15
        books | May 2026 | Mon 2026-06-15
        books | Jun 2026 | Wed 2026-07-15
        books | Jul 2026 | Fri 2026-08-14
        books | Aug 2026 | Tue 2026-09-15
        books | Sep 2026 | Thu 2026-10-15
        books | Oct 2026 | Fri 2026-11-13
        books | Nov 2026 | Tue 2026-12-15
        books | Dec 2026 | Fri 2027-01-15
        books | Jan 2027 | Mon 2027-02-15
        books | Feb 2027 | Mon 2027-03-15
        books | Mar 2027 | Thu 2027-04-15
        books | Apr 2027 | Fri 2027-05-14
        books | May 2027 | Tue 2027-06-15
        books | Jun 2027 | Thu 2027-07-15
        books | Jul 2027 | Fri 2027-08-13
        books | Aug 2027 | Wed 2027-09-15
        books | Sep 2027 | Fri 2027-10-15
        books | Oct 2027 | Mon 2027-11-15
        books | Nov 2027 | Wed 2027-12-15
        books | Dec 2027 | Fri 2028-01-14
      `),
    );
  });

  it('sends one status message and no more, and may be slower in the last half of a month', () => {
    expect(composure.office?.reminders).toEqual({ mainWorkingDaysAfter: 1 });
    expect(composure.office?.slower).toEqual({ fromDayOfMonth: 16, workingDays: 5 });
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import type { OfficeLateness } from '../conduct/index.ts';
import { findWithheldDates, mayShowOwnDates, ownDatesOf } from './own-dates.ts';

const report: OfficeLateness = { slip: 'report-late', dueOn: on('2026-10-12'), report: 'vat-return' };
const reminder: OfficeLateness = { slip: 'reminded-late', dueOn: on('2026-05-21') };
const none: readonly OfficeLateness[] = [];

describe('may the office’s own dates stand on the client’s page? Ingrid leads the engagement', () => {
  it.each([
    // approved by, what was read, what the record has, a claim is marked, may they?
    ['nobody has approved', null, none, [report], false, false],
    ['Ingrid has approved', 'ingrid', [report], [report], false, true],
    ['Amir has, who leads other engagements', 'amir', [report], [report], false, false],
    ['Ingrid has, but a claim is marked', 'ingrid', [report], [report], true, false],
    ['nobody has, and a claim is marked', null, none, [report], true, false],
    ['a second one came late since', 'ingrid', [report], [report, reminder], false, false],
    ['one was corrected away since', 'ingrid', [report, reminder], [report], false, false],
    ['the same two in another order', 'ingrid', [report, reminder], [reminder, report], false, true],
    ['that there are none: nobody has approved it', null, none, none, false, false],
    ['that there are none: Ingrid has', 'ingrid', none, none, false, true],
    ['that there are none, while a claim is marked', 'ingrid', none, none, true, false],
  ] as const)('%s', (_, approvedBy, approved, late, claimMarked, expected) => {
    const question = { approvedBy, leadId: 'ingrid', approved, late, claimMarked };
    expect(mayShowOwnDates(question)).toBe(expected);
    expect(ownDatesOf(question)).toBe(expected ? 'approved' : 'left-out');
  });

  it('a report that has come since it was approved is another date', () => {
    const done = { ...report, doneOn: on('2026-10-14') };
    expect(
      mayShowOwnDates({ approvedBy: 'ingrid', leadId: 'ingrid', approved: [report], late: [done], claimMarked: false }),
    ).toBe(false);
  });
});

it('what is withheld is every day of them, each once, and nothing where they may be told', () => {
  const done = { ...report, doneOn: on('2026-10-14') };
  expect(findWithheldDates('left-out', [done, report, reminder])).toEqual(['2026-10-12', '2026-10-14', '2026-05-21']);
  expect(findWithheldDates('approved', [done, reminder])).toEqual([]);
});

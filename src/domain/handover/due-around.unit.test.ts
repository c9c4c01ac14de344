import { describe, expect, it } from 'vitest';
import type { OfficeTask } from '../agreement/index.ts';
import { calendarDate as on } from '../kernel/index.ts';
import { statutoryReports } from '../statutory/index.ts';
import { deriveDueAround, type DueAroundFacts } from './index.ts';
import { marchApril, mayJune } from './handover.testdata.ts';

/** Notice on 28 February 2027; the last day is 31 May. */
function around(tasks: readonly OfficeTask[], more: Partial<DueAroundFacts> = {}) {
  return deriveDueAround({
    today: on('2027-03-01'),
    lastOn: on('2027-05-31'),
    openDuties: [],
    reports: ['vat-return', 'shareholder-register', 'general-meeting', 'tax-return'],
    statutory: {},
    tasks,
    ...more,
  });
}

const written = (tasks: readonly OfficeTask[], more?: Partial<DueAroundFacts>) =>
  around(tasks, more).deadlines.map(({ report, dueOn, owner }) => `${dueOn} ${report}: ${owner}`);

describe('what the law asks for from the notice until after the last day, 31 May 2027', () => {
  it('is the office’s until then, and the next accountant’s after, where the agreement says that the office does it', () => {
    expect(written(['bookkeeping', 'vat-return', 'tax-return'])).toEqual([
      '2027-04-12 vat-return: office',
      '2027-05-31 tax-return: office',
      '2027-06-10 vat-return: next-accountant',
      '2027-06-30 general-meeting: client',
    ]);
  });

  it('is the client’s where it does not', () => {
    expect(written(['bookkeeping'])).toEqual([
      '2027-04-12 vat-return: client',
      '2027-05-31 tax-return: client',
      '2027-06-10 vat-return: client',
      '2027-06-30 general-meeting: client',
    ]);
  });

  it('has an owner for every report that there is', () => {
    const eventsOn = [on('2027-04-15')];
    const { deadlines } = around([], { reports: statutoryReports, statutory: { eventsOn } });
    expect(deadlines.every(({ owner }) => owner === 'client')).toBe(true);
    expect(new Set(deadlines.map(({ report }) => report)).size).toBeGreaterThan(20);
  });
});

it('an open delivery goes to the office until the last day, and to the next accountant after', () => {
  const openDuties = [
    { obligationId: 'late', documents: ['receipts' as const], period: mayJune, dueOn: on('2027-07-20') },
    { obligationId: 'on-the-day', documents: ['receipts' as const], period: marchApril, dueOn: on('2027-05-31') },
  ];
  expect(around([], { openDuties }).duties.map(({ obligationId, deliveredTo }) => [obligationId, deliveredTo])).toEqual(
    [
      ['on-the-day', 'office'],
      ['late', 'next-accountant'],
    ],
  );
});

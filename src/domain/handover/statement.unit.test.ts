import { describe, expect, it } from 'vitest';
import type { OfficeLateness } from '../conduct/index.ts';
import { calendarDate as on } from '../kernel/index.ts';
import {
  decideStatement,
  deriveStatement,
  deriveStatementDueOn,
  deriveStatementStanding,
  type StatementFacts,
} from './index.ts';
import { statementFacts } from './statement.testdata.ts';

const kinds = (more: Partial<StatementFacts> = {}) =>
  deriveStatement(statementFacts(more)).facts.map(({ fact }) => fact);
const late: readonly OfficeLateness[] = [{ slip: 'report-late', dueOn: on('2026-10-12'), report: 'vat-return' }];
const approved = { approvedBy: 'ingrid', leadId: 'ingrid', approved: late, late, claimMarked: false };

describe('the day by which the earlier accountant answers', () => {
  it.each([
    ['as the standard of 2014 says it', '2027-03-02', undefined, '2027-03-16'],
    ['as the office has set it', '2027-03-02', 5, '2027-03-07'],
    ['over a leap day', '2028-02-20', undefined, '2028-03-05'],
  ] as const)('%s', (_, askedOn, days, expected) => {
    expect(deriveStatementDueOn(on(askedOn), days)).toBe(expected);
  });

  it.each([
    ['2027-03-16', null, 'due'],
    ['2027-03-17', null, 'overdue'],
    ['2027-03-20', '2027-03-18', 'sent'],
  ] as const)('on %s, sent on %s: %s', (today, sentOn, expected) => {
    const statement = deriveStatement(statementFacts());
    expect(deriveStatementStanding(statement, sentOn && on(sentOn), on(today))).toBe(expected);
  });
});

describe('what a statement says', () => {
  it('is the engagement, how far the work has come, and what was not as agreed, oldest first', () => {
    expect(kinds()).toEqual([
      'engagement',
      'notice',
      'booked-through',
      'last-report',
      'came-late',
      'written-notice',
      'not-as-agreed',
      'did-not-come',
      'fee-unpaid',
    ]);
  });

  it('names what was agreed and how it came, with both days', () => {
    expect(deriveStatement(statementFacts()).facts.find(({ fact }) => fact === 'came-late')).toMatchObject({
      agreedOn: '2026-11-20',
      cameOn: '2026-12-04',
      disputed: false,
    });
  });

  it('says that nothing else than agreed is known, where it is so', () => {
    expect(kinds({ deviations: [] }).at(-1)).toBe('as-agreed');
  });

  it('leaves out what is older than it looks back', () => {
    expect(kinds({ sinceOn: on('2027-01-21') })).toEqual([
      'engagement',
      'notice',
      'booked-through',
      'last-report',
      'did-not-come',
      'fee-unpaid',
    ]);
  });

  it.each([
    // the office's own late dates
    ['the lead has approved them', approved, true],
    ['nobody has', { ...approved, approvedBy: null }, false],
    ['a claim is marked, and the lead had approved them', { ...approved, claimMarked: true }, false],
    ['another one came since', { ...approved, approved: [] }, false],
  ] as const)('the office’s own late dates: %s', (_, own, told) => {
    const statement = deriveStatement(statementFacts({ own }));
    expect(statement.facts.some(({ fact }) => fact === 'own-late')).toBe(told);
    expect(statement.ownDates).toBe(told ? 'approved' : 'left-out');
  });

  it('leaves out what is not known', () => {
    expect(kinds({ notice: null, bookedThrough: null, lastReports: [], deviations: [] })).toEqual([
      'engagement',
      'as-agreed',
    ]);
  });
});

describe('whether it may leave', () => {
  const statement = deriveStatement(statementFacts());
  it.each([
    ['the lead has read it', 'ingrid', '', { outcome: 'approved', statement }],
    [
      'with a remark',
      'ingrid',
      ' Ring meg gjerne. ',
      { outcome: 'approved', statement: { ...statement, remark: 'Ring meg gjerne.' } },
    ],
    ['somebody else has read it', 'amir', '', { refused: 'not-the-lead' }],
    [
      'the remark speaks of a report',
      'ingrid',
      'Rapportert til Økokrim',
      { refused: 'forbidden-words', words: ['Økokrim'] },
    ],
    [
      'the remark names the client',
      'ingrid',
      'Pep Bygg AS er hyggelige.',
      { outcome: 'approved', statement: { ...statement, remark: 'Pep Bygg AS er hyggelige.' } },
    ],
  ] as const)('%s', (_, readBy, remark, expected) => {
    expect(decideStatement(statement, { readBy, leadId: 'ingrid', remark, names: ['Pep Bygg AS'] })).toEqual(expected);
  });
});

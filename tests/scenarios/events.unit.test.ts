import { describe, expect, it } from 'vitest';
import { deriveDuties, type ClientEvent, type ClientFacts, type DueRule } from '../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../src/domain/kernel/index.ts';
import { agenda } from './agenda.ts';
import { oneClause } from './clause.ts';
import { linesOf } from './duty-table.ts';

const before = (count: number): DueRule => ({ rule: 'before', of: 'event', count, unit: 'working-days' });
const pay = oneClause('pay', { period: { event: 'payday' }, due: before(2) });
const known = (event: ClientEvent, ...days: string[]): NonNullable<ClientFacts['events']> =>
  days.map((day) => ({ event, on: on(day) }));

describe('several paydays in a month', () => {
  it('are a duty each, and a month without any known falls back on the fixed day', () => {
    const facts = { paydayOfMonth: 20, events: known('payday', '2026-11-27', '2026-11-13', '2026-12-11') };
    expect(agenda(pay, '2026-10-01', '2027-01-31', { facts })).toEqual(
      linesOf(`
        pay | payday Tue 2026-10-20 | Fri 2026-10-16
        pay | payday Fri 2026-11-13 | Wed 2026-11-11
        pay | payday Fri 2026-11-27 | Wed 2026-11-25
        pay | payday Fri 2026-12-11 | Wed 2026-12-09
        pay | payday Wed 2027-01-20 | Mon 2027-01-18
      `),
    );
  });

  it('every second Friday are two or three', () => {
    const days = ['2026-09-04', '2026-09-18', '2026-10-02', '2026-10-16', '2026-10-30', '2026-11-13', '2026-11-27'];
    const keys = deriveDuties(pay, { events: known('payday', ...days) }, [], {
      startOn: on('2026-01-01'),
      fromOn: on('2026-09-01'),
      toOn: on('2026-11-30'),
    }).map(({ key, dueOn }) => `${key} | ${dueOn}`);
    expect(keys).toEqual(
      linesOf(`
        pay/payday/2026-09   | 2026-09-02
        pay/payday/2026-09-2 | 2026-09-16
        pay/payday/2026-10   | 2026-09-30
        pay/payday/2026-10-2 | 2026-10-14
        pay/payday/2026-10-3 | 2026-10-28
        pay/payday/2026-11   | 2026-11-11
        pay/payday/2026-11-2 | 2026-11-25
      `),
    );
  });

  it('told twice are one', () => {
    const facts = { events: known('payday', '2026-11-13', '2026-11-13') };
    expect(agenda(pay, '2026-11-01', '2026-11-30', { facts })).toEqual([
      'pay | payday Fri 2026-11-13 | Wed 2026-11-11',
    ]);
  });
});

describe('a payday that moves', () => {
  const duty = (facts: ClientFacts) =>
    deriveDuties(pay, facts, [], { startOn: on('2026-01-01'), fromOn: on('2026-07-01'), toOn: on('2026-07-31') });

  it('within its month keeps the duty', () => {
    expect(duty({ paydayOfMonth: 15 })).toMatchObject([{ key: 'pay/payday/2026-07', dueOn: '2026-07-13' }]);
    expect(duty({ paydayOfMonth: 25 })).toMatchObject([{ key: 'pay/payday/2026-07', dueOn: '2026-07-22' }]);
    expect(duty({ paydayOfMonth: 15, events: known('payday', '2026-07-10') })).toMatchObject([
      { key: 'pay/payday/2026-07', dueOn: '2026-07-08' },
    ]);
  });
});

describe('a payroll run', () => {
  const run = oneClause('run', { period: { event: 'payroll-run' }, due: before(1) });

  it('is on payday where nothing else is known', () => {
    expect(agenda(run, '2026-11-01', '2026-11-30', { facts: { paydayOfMonth: 15 } })).toEqual([
      'run | payroll-run Fri 2026-11-13 | Thu 2026-11-12',
    ]);
    expect(agenda(run, '2026-11-01', '2026-11-30', { facts: { events: known('payday', '2026-11-20') } })).toEqual([
      'run | payroll-run Fri 2026-11-20 | Thu 2026-11-19',
    ]);
  });

  it('on a day of its own is on that', () => {
    const events = [...known('payday', '2026-11-20'), ...known('payroll-run', '2026-11-17')];
    expect(agenda(run, '2026-11-01', '2026-11-30', { facts: { events } })).toEqual([
      'run | payroll-run Tue 2026-11-17 | Mon 2026-11-16',
    ]);
  });
});

describe('a meeting', () => {
  const papers = (event: ClientEvent) =>
    oneClause('papers', { period: { event }, due: { rule: 'before', of: 'event', count: 2, unit: 'weeks' } });

  it.each(['general-meeting', 'board-meeting'] as const)(
    'of the kind %s is prepared only when its day is known',
    (event) => {
      const facts = { paydayOfMonth: 15, invoicingDayOfMonth: 1 };
      expect(agenda(papers(event), '2026-01-01', '2027-12-31', { facts })).toEqual([]);
      expect(
        agenda(papers(event), '2026-01-01', '2027-12-31', { facts: { ...facts, events: known(event, '2026-06-17') } }),
      ).toEqual([`papers | ${event} Wed 2026-06-17 | Wed 2026-06-03`]);
    },
  );

  it('of another kind is not prepared by it', () => {
    const facts = { events: known('board-meeting', '2026-06-17') };
    expect(agenda(papers('general-meeting'), '2026-01-01', '2027-12-31', { facts })).toEqual([]);
  });
});

describe('wages paid in July', () => {
  it('are reported by the law’s day in August: the basis of the a-melding comes two working days before it', () => {
    const terms = oneClause('hours', {
      period: { event: 'payday' },
      due: { rule: 'before', of: { statutory: 'a-melding' }, count: 2, unit: 'working-days' },
    });
    expect(agenda(terms, '2026-08-01', '2026-08-31', { facts: { paydayOfMonth: 15 } })).toEqual([
      'hours | payday Wed 2026-07-15 | Mon 2026-08-03',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { fellesferie, romjul } from '../obligation/obligation.testdata.ts';
import { deriveLadder, eventPlan, periodicPlan } from './ladder.ts';

const closures = [fellesferie, romjul];

describe('the ladder of a periodic duty', () => {
  it.each([
    [
      'an ordinary Friday, five days before being a Sunday',
      '2026-11-20',
      ['2026-11-13', '2026-11-23', '2026-11-26', '2026-12-01'],
    ],
    ['a Monday', '2026-09-21', ['2026-09-16', '2026-09-22', '2026-09-25', '2026-09-30']],
    ['a Sunday, unmoved', '2026-09-20', ['2026-09-15', '2026-09-21', '2026-09-24', '2026-09-29']],
    ['the Wednesday before Easter', '2026-04-01', ['2026-03-27', '2026-04-07', '2026-04-10', '2026-04-15']],
    [
      'the Tuesday after Easter, five days before being Maundy Thursday',
      '2026-04-07',
      ['2026-04-01', '2026-04-08', '2026-04-13', '2026-04-16'],
    ],
    [
      '12 May 2026, with Ascension Day and 17 May on a Sunday after it',
      '2026-05-12',
      ['2026-05-07', '2026-05-13', '2026-05-19', '2026-05-22'],
    ],
    ['the last day before romjul', '2026-12-23', ['2026-12-18', '2027-01-04', '2027-01-07', '2027-01-12']],
    ['a day inside romjul', '2026-12-29', ['2026-12-23', '2027-01-04', '2027-01-07', '2027-01-12']],
    ['the Friday before fellesferie', '2026-07-03', ['2026-06-26', '2026-07-27', '2026-07-30', '2026-08-04']],
    ['a day inside fellesferie', '2026-07-20', ['2026-07-03', '2026-07-27', '2026-07-30', '2026-08-04']],
  ])('due on %s (%s)', (_, dueOn, [early, main, text, call]) => {
    expect(deriveLadder('periodic', periodicPlan, on(dueOn), closures)).toEqual([
      { step: 'early', on: early },
      { step: 'main', on: main },
      { step: 'text', on: text },
      { step: 'call', on: call },
    ]);
  });

  it('leaves out the steps that the plan leaves out', () => {
    expect(deriveLadder('periodic', { mainOfficeDaysAfter: 2 }, on('2026-11-20'), [])).toEqual([
      { step: 'main', on: '2026-11-24' },
    ]);
    expect(deriveLadder('periodic', {}, on('2026-11-20'), [])).toEqual([]);
  });
});

describe('the ladder of a duty before an event', () => {
  it.each([
    ['Monday: the message goes on Friday', '2026-07-27', [], '2026-07-24', '2026-07-27'],
    ['a day inside fellesferie: both before it', '2026-07-13', [fellesferie], '2026-07-03', '2026-07-03'],
    ['a Sunday: both on the Friday', '2026-09-20', [], '2026-09-18', '2026-09-18'],
    ['the Tuesday after Easter', '2026-04-07', [], '2026-04-01', '2026-04-07'],
  ])('due on %s', (_, dueOn, closed, early, call) => {
    expect(deriveLadder('event', eventPlan, on(dueOn), closed)).toEqual([
      { step: 'early', on: early },
      { step: 'call', on: call },
    ]);
  });
});

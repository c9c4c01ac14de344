import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { decideSecondIntroduction, fateOfIntroduction, type IntroductionFate } from './index.ts';
import { acts, after, moment, proposed } from './referral.testdata.ts';

const { ask, yes, yesToFjord, takeBack, fjord, elv, fjordMoreDays, fjordTakes, fjordDeclines, elvTakes, callOff } =
  acts;

describe('how a mail fares', () => {
  it.each([
    // status, came back, fate
    ['queued', false, 'on-its-way'],
    ['attempting', false, 'on-its-way'],
    ['accepted', false, 'arrived'],
    ['accepted', true, 'not-arrived'],
    ['in-doubt', false, 'in-doubt'],
    ['in-doubt', true, 'not-arrived'],
    ['failed', false, 'not-arrived'],
    ['dropped', false, 'not-arrived'],
  ] as const)('%s, came back: %s → %s', (status, bounced, fate) => {
    expect(fateOfIntroduction({ status, bounced })).toBe(fate);
  });
});

describe('telling Fjord once more, where the mail did not arrive', () => {
  it.each([
    // what has happened on 2 March, how the mail fares, decided on, what comes of it
    ['the mail came back', [ask, yes, fjord], 'not-arrived', '2027-03-05', 'told 2027-03-05, by 2027-03-12'],
    ['it came back on the day', [ask, yes, fjord], 'not-arrived', '2027-03-02', 'told 2027-03-02, by 2027-03-09'],
    ['the day has gone by', [ask, yes, fjord], 'not-arrived', '2027-03-20', 'told 2027-03-20, by 2027-03-27'],
    [
      'longer days stand',
      [ask, yes, fjord, fjordMoreDays],
      'not-arrived',
      '2027-03-05',
      'told 2027-03-05, by 2027-03-16',
    ],
    ['the mail is on its way', [ask, yes, fjord], 'on-its-way', '2027-03-05', 'unchanged'],
    ['the mail arrived', [ask, yes, fjord], 'arrived', '2027-03-05', 'arrived'],
    ['nobody knows', [ask, yes, fjord], 'in-doubt', '2027-03-05', 'in-doubt'],
    ['Fjord was never told', [ask, yes, elv], 'not-arrived', '2027-03-05', 'not-introduced'],
    ['Fjord answered on the phone', [ask, yes, fjord, elv, fjordDeclines], 'not-arrived', '2027-03-05', 'answered'],
    ['Fjord has the client', [ask, yesToFjord, fjord, fjordTakes], 'not-arrived', '2027-03-05', 'answered'],
    ['Elv has the client', [ask, yes, fjord, elv, elvTakes], 'not-arrived', '2027-03-05', 'no-consent'],
    ['the client took it back', [ask, yes, fjord, takeBack], 'not-arrived', '2027-03-05', 'no-consent'],
    ['it was called off', [ask, yes, fjord, callOff], 'not-arrived', '2027-03-05', 'no-consent'],
  ] as const)('%s', (_, done, fate: IntroductionFate, today, expected) => {
    const decision = decideSecondIntroduction(after(proposed(), ...done), 'fjord', fate, moment(on(today)));
    if ('refused' in decision) return expect(decision.refused).toBe(expected);
    if (decision.outcome === 'unchanged') return expect('unchanged').toBe(expected);
    const [told] = decision.referral.partners;
    expect(`told ${told!.introducedOn}, by ${told!.answerByOn}`).toBe(expected);
  });

  it('changes nothing for Elv, and not where it stands', () => {
    const before = after(proposed(), ask, yes, fjord, elv);
    const decision = decideSecondIntroduction(before, 'fjord', 'not-arrived', moment(on('2027-03-05')));
    if (!('referral' in decision)) throw new Error('nothing came of it');
    expect(decision.referral).toMatchObject({ state: 'introduced', partners: [{}, before.partners[1]] });
  });

  it('does not know an office that was not proposed', () => {
    expect(decideSecondIntroduction(after(proposed(), ask, yes), 'bekk', 'not-arrived', moment())).toEqual({
      refused: 'not-introduced',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { builderYear } from '../trial-year/trial-year.testdata.ts';
import {
  areMinutesAccepted,
  decideOpenReview,
  decideSendReviewMinutes,
  viewReminderFrom,
  type ReviewMinutes,
  type ReviewOutcome,
} from './index.ts';

const year = builderYear();

describe('opening a review of the year from 5 February 2027 to 4 February 2028', () => {
  const today = on('2028-02-07');
  const asked = { year, yearSkipped: false, early: false };

  it.each([
    ['the Monday after it: ten office days for both', today, asked, { answerByOn: '2028-02-21' }],
    ['its last day: not over', on('2028-02-04'), asked, { refused: 'review-early' }],
    ['its last day, by ending it', on('2028-02-04'), { ...asked, early: true }, { answerByOn: '2028-02-18' }],
    ['the day after', on('2028-02-05'), asked, { answerByOn: '2028-02-18' }],
    [
      'stopped in May: nothing is left of it',
      on('2027-06-01'),
      { ...asked, year: { ...year, stopped: { on: on('2027-05-03'), reason: 'x' } } },
      { answerByOn: '2027-06-15' },
    ],
    ['another day, told', today, { ...asked, answerByOn: on('2028-02-08') }, { answerByOn: '2028-02-08' }],
    ['answers by today', today, { ...asked, answerByOn: today }, { refused: 'review-day' }],
    ['no year', today, { yearSkipped: false, early: true }, { refused: 'review-without-year' }],
    ['a year that was skipped', today, { yearSkipped: true, early: false }, { answerByOn: '2028-02-21' }],
  ])('%s', (_, on_, question, expected) => {
    expect(decideOpenReview(question, on_, [])).toEqual(expected);
  });

  it('gives the days that the office is closed to nobody', () => {
    const closed = [{ fromOn: on('2028-02-14'), toOn: on('2028-02-18') }];
    expect(decideOpenReview(asked, today, closed)).toEqual({ answerByOn: '2028-02-28' });
  });

  it('reminds from two office days before the day', () => {
    expect(viewReminderFrom(on('2028-02-21'), [])).toBe('2028-02-17');
  });
});

describe('sending the minutes', () => {
  const today = on('2028-02-28');
  const outcome: ReviewOutcome = { outcome: 'adjust' };
  const yes = (byId: string) => ({ answer: 'accepted' as const, byId, on: today, words: '' });
  const sent: ReviewMinutes = { sentOn: on('2028-02-25'), answerByOn: on('2028-03-03'), answers: {} };

  it('gives both five office days, and asks anew when it is sent anew', () => {
    const fresh = { sentOn: '2028-02-28', answerByOn: '2028-03-06', answers: {} };
    expect(decideSendReviewMinutes({ outcome, words: 'Vi justerer.' }, undefined, today, [])).toEqual(fresh);
    const one = { ...sent, answers: { client: { ...yes('p'), answer: 'not-accepted' as const, words: 'Pris' } } };
    expect(decideSendReviewMinutes({ outcome, sent: one, words: 'Ny' }, undefined, today, [])).toEqual(fresh);
  });

  it('refuses what tells of nothing, and what both have accepted', () => {
    const both = { ...sent, answers: { client: yes('p'), office: yes('s') } };
    expect(areMinutesAccepted(both, today)).toBe(true);
    expect(areMinutesAccepted(sent, today)).toBe(false);
    expect(decideSendReviewMinutes({ words: 'x' }, undefined, today, [])).toEqual({ refused: 'outcome-missing' });
    expect(decideSendReviewMinutes({ outcome, words: ' \n' }, undefined, today, [])).toEqual({
      refused: 'minutes-empty',
    });
    expect(decideSendReviewMinutes({ outcome, sent: both, words: 'x' }, undefined, today, [])).toEqual({
      refused: 'minutes-accepted',
    });
    expect(decideSendReviewMinutes({ outcome, words: 'x' }, today, today, [])).toEqual({ refused: 'minutes-day' });
  });
});

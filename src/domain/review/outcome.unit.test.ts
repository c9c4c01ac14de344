import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { findOpenMustDos, mustDosFor, readMustDo, type MustDos } from './must-dos.ts';
import { decideOutcome, type ReviewOutcome } from './outcome.ts';
import {
  decideMinutesAnswer,
  deriveMinutesStanding,
  type MinutesAnswer,
  type ReviewMinutes,
} from './review-minutes.ts';
import { allYes, viewOf } from './review.testdata.ts';
import type { ReviewViews } from './review-views.ts';

const views: ReviewViews = {
  answerByOn: on('2028-02-21'),
  client: viewOf('client', '2028-02-10'),
  office: viewOf('office', '2028-02-11'),
};

describe('what a review comes to', () => {
  it.each<[ReviewOutcome, string]>([
    [{ outcome: 'continue', into: 'new-year' }, 'new-year'],
    [{ outcome: 'continue', into: 'ordinary-year' }, 'ordinary-year'],
    [{ outcome: 'adjust' }, 'changed-agreement'],
    [{ outcome: 'recommend-another', reason: 'Et byrå som henter bilag' }, 'helping-on'],
  ])('%o is followed by %s', (outcome, follows) => {
    expect(decideOutcome(outcome, { views, mustDos: allYes })).toEqual({ outcome, follows });
  });

  const adjust = { outcome: 'adjust' } as const;
  const { capacity: _, ...withoutCapacity } = allYes;

  it.each<[string, ReviewOutcome, ReviewViews | 'skipped', MustDos, string]>([
    ['one view is not in', adjust, { answerByOn: views.answerByOn, client: views.client! }, allYes, 'views-not-open'],
    ['something of the list has no answer', adjust, views, withoutCapacity, 'must-dos-open'],
    ['nothing of it has', adjust, 'skipped', {}, 'must-dos-open'],
    ['no reason can be said', { outcome: 'recommend-another', reason: ' ' }, views, allYes, 'outcome-reason'],
  ])('is refused: %s', (_name, outcome, given, mustDos, refused) => {
    expect(decideOutcome(outcome, { views: given, mustDos })).toEqual({ refused });
  });

  it('waits for no views that were skipped', () => {
    expect(decideOutcome(adjust, { views: 'skipped', mustDos: allYes })).toMatchObject({
      follows: 'changed-agreement',
    });
  });
});

describe('the yearly list', () => {
  it('shows a client neither due diligence nor the office’s own capacity', () => {
    expect(mustDosFor('client')).toEqual(['tasks', 'powers-of-attorney', 'routines', 'price']);
    expect(mustDosFor('office')).toHaveLength(6);
  });

  it('is answered by yes, by no, or by a later day', () => {
    const answers: MustDos = { ...allYes, price: { answer: 'later', byOn: on('2028-06-01') }, tasks: { answer: 'no' } };
    expect(findOpenMustDos(answers)).toEqual([]);
    expect(findOpenMustDos({ price: { answer: 'no' } })).not.toContain('price');
  });

  it('takes a later day only', () => {
    const later = { answer: 'later', byOn: on('2028-03-01') } as const;
    expect(readMustDo(later, on('2028-02-29'))).toEqual(later);
    expect(() => readMustDo(later, on('2028-03-01'))).toThrow('review.must-do');
  });
});

describe('minutes', () => {
  const sent: ReviewMinutes = { sentOn: on('2028-02-25'), answerByOn: on('2028-03-03'), answers: {} };
  const yes = (day: string): MinutesAnswer => ({ answer: 'accepted', byId: 'x', on: on(day), words: '' });
  const no = (day: string, words = 'Vi snakket om pris'): MinutesAnswer => ({
    ...yes(day),
    answer: 'not-accepted',
    words,
  });

  it.each<[string, ReviewMinutes['answers'], string, object]>([
    ['nobody has answered', {}, '2028-03-03', { standing: 'waiting', sides: ['client', 'office'] }],
    ['the office has', { office: yes('2028-02-26') }, '2028-03-03', { standing: 'waiting', sides: ['client'] }],
    ['the day has gone by', { office: yes('2028-02-26') }, '2028-03-04', { standing: 'unanswered', sides: ['client'] }],
    [
      'both have accepted',
      { office: yes('2028-02-26'), client: yes('2028-03-01') },
      '2028-03-04',
      { standing: 'accepted', on: '2028-03-01' },
    ],
    [
      'a late yes is a yes',
      { office: yes('2028-02-26'), client: yes('2028-04-01') },
      '2028-04-02',
      { standing: 'accepted', on: '2028-04-01' },
    ],
    [
      'one has not',
      { office: yes('2028-02-26'), client: no('2028-03-01') },
      '2028-03-02',
      { standing: 'not-accepted', sides: ['client'], on: '2028-03-01' },
    ],
    [
      'and what the other has not said does not change it',
      { client: no('2028-03-01') },
      '2028-06-01',
      { standing: 'not-accepted', sides: ['client'], on: '2028-03-01' },
    ],
  ])('%s', (_, answers, today, expected) => {
    expect(deriveMinutesStanding({ ...sent, answers }, on(today))).toEqual(expected);
  });

  it('are answered once by each side, and a no says what is not as it was', () => {
    expect(decideMinutesAnswer(sent, 'client', no('2028-03-01', ' '))).toEqual({ refused: 'minutes-words' });
    const answered = decideMinutesAnswer(sent, 'client', yes('2028-03-01')) as ReviewMinutes;
    expect(decideMinutesAnswer(answered, 'client', no('2028-03-02'))).toEqual({ refused: 'minutes-answered' });
    expect(decideMinutesAnswer(answered, 'office', yes('2028-03-02'))).toMatchObject({
      answers: { client: { on: '2028-03-01' }, office: { on: '2028-03-02' } },
    });
  });
});

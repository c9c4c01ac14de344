import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { viewOf } from './review.testdata.ts';
import { decideOpenWithout, decideView, whatIsShown, type ReviewViews } from './review-views.ts';
import {
  ratings,
  readView,
  reviewQuestions,
  reviewSides,
  reviewWishes,
  viewLettersMax,
  type WrittenView,
} from './view.ts';

const answerByOn = on('2028-02-21');
const client = viewOf('client', '2028-02-10', { words: 'Jeg vil forstå tallene bedre' });
const office = viewOf('office', '2028-02-11');
const none: ReviewViews = { answerByOn };

describe('what each side sees', () => {
  /** `own, hidden (in), may change` */
  function sees(views: ReviewViews, viewer: 'client' | 'office', today: string): string {
    const { own, other, mayChange, mayOpenWithout } = whatIsShown(views, viewer, on(today));
    return [
      own === undefined ? 'nothing of its own' : 'its own',
      other.shown === 'hidden' ? `hidden (${other.isIn ? 'in' : 'not in'})` : other.shown,
      ...(mayChange ? ['may change'] : []),
      ...(mayOpenWithout ? ['may open without'] : []),
    ].join(', ');
  }

  it.each<[string, ReviewViews, 'client' | 'office', string, string]>([
    ['nobody has answered', none, 'client', '2028-02-12', 'nothing of its own, hidden (not in), may change'],
    ['the client has', { ...none, client }, 'client', '2028-02-12', 'its own, hidden (not in), may change'],
    [
      'and the office sees that it has',
      { ...none, client },
      'office',
      '2028-02-12',
      'nothing of its own, hidden (in), may change',
    ],
    ['both have', { ...none, client, office }, 'client', '2028-02-12', 'its own, view'],
    ['both have', { ...none, client, office }, 'office', '2028-02-12', 'its own, view'],
    [
      'on the last day the other still has time',
      { ...none, client },
      'client',
      '2028-02-21',
      'its own, hidden (not in), may change',
    ],
    [
      'the day after it may be opened without',
      { ...none, client },
      'client',
      '2028-02-22',
      'its own, hidden (not in), may change, may open without',
    ],
    [
      'but not by the one who has not answered',
      { ...none, client },
      'office',
      '2028-02-22',
      'nothing of its own, hidden (in), may change',
    ],
    [
      'opened without',
      { ...none, client, openedWithout: { by: 'client', on: on('2028-02-22') } },
      'client',
      '2028-02-22',
      'its own, none',
    ],
    [
      'and then the silent side sees it too',
      { ...none, client, openedWithout: { by: 'client', on: on('2028-02-22') } },
      'office',
      '2028-02-22',
      'nothing of its own, view',
    ],
  ])('%s: %o, seen by the %s', (_, views, viewer, today, expected) => {
    expect(sees(views, viewer, today)).toBe(expected);
  });

  it('is the same whatever the other has written, as long as not both are in', () => {
    const anyView = (side: 'client' | 'office') =>
      fc
        .record({
          rating: fc.constantFrom(...ratings, null),
          wish: fc.constantFrom(...reviewWishes),
          works: fc.string(),
          change: fc.string(),
          words: fc.string(),
        })
        .map((given) => viewOf(side, '2028-02-10', given));
    fc.assert(
      fc.property(anyView('office'), anyView('office'), fc.integer({ min: 10, max: 28 }), (one, other, day) => {
        const today = on(`2028-02-${day}`);
        expect(whatIsShown({ ...none, office: one }, 'client', today)).toEqual(
          whatIsShown({ ...none, office: other }, 'client', today),
        );
      }),
    );
  });
});

describe('a view', () => {
  it('is given anew until both are in, and by neither side after', () => {
    const again = viewOf('client', '2028-02-12', { rating: 2 });
    expect(decideView({ ...none, client }, again)).toMatchObject({ client: again });
    expect(decideView({ ...none, client, office }, again)).toEqual({ refused: 'views-open' });
    expect(decideView({ ...none, client, office }, office)).toEqual({ refused: 'views-open' });
  });

  it('may come after its day, until somebody has opened without it', () => {
    const late = viewOf('client', '2028-03-01');
    expect(decideView({ ...none, office }, late)).toMatchObject({ client: late, office });
    const opened: ReviewViews = { ...none, office, openedWithout: { by: 'office', on: on('2028-02-22') } };
    expect(decideView(opened, late)).toEqual({ refused: 'views-open' });
  });

  it('is not opened without the other before its day, without one’s own, or twice', () => {
    expect(decideOpenWithout({ ...none, office }, 'office', on('2028-02-21'))).toEqual({ refused: 'time-left' });
    expect(decideOpenWithout({ ...none, office }, 'client', on('2028-02-22'))).toEqual({ refused: 'own-view-missing' });
    expect(decideOpenWithout({ ...none, client, office }, 'client', on('2028-02-22'))).toEqual({
      refused: 'views-open',
    });
    expect(decideOpenWithout({ ...none, office }, 'office', on('2028-02-22'))).toMatchObject({
      openedWithout: { by: 'office', on: '2028-02-22' },
    });
  });

  const given = { byId: 'jo', givenOn: on('2028-02-10') };
  const written = (more: Partial<WrittenView> = {}): WrittenView => ({
    ratings: { 'own-deliveries': 4, answers: 5, reports: 2, promises: null, 'working-together': 4 },
    wish: 'continue',
    ...more,
  });

  it('is read with its own words trimmed, and a question may be left open with a word', () => {
    expect(readView('client', written({ change: ' En prat hvert kvartal ' }), given)).toMatchObject({
      side: 'client',
      byId: 'jo',
      ratings: { reports: 2, promises: null },
      change: 'En prat hvert kvartal',
      works: '',
    });
  });

  it.each<[string, WrittenView, string]>([
    ['a question is missing', written({ ratings: { answers: 5 } }), 'review.ratings'],
    ['one of the other side’s', written({ ratings: { ...written().ratings, deliveries: 3 } }), 'review.ratings'],
    ['no such figure', written({ ratings: { ...written().ratings, answers: 6 } }), 'review.ratings'],
    ['a half', written({ ratings: { ...written().ratings, answers: 4.5 } }), 'review.ratings'],
    ['a book', written({ words: 'x'.repeat(viewLettersMax + 1) }), 'review.words'],
  ])('is not read: %s', (_, view, code) => {
    expect(() => readView('client', view, given)).toThrow(code);
  });

  it('asks each side a few questions, and the client for the office too', () => {
    for (const side of reviewSides) expect(reviewQuestions[side].length).toBeLessThanOrEqual(5);
    expect(reviewQuestions.client.slice(1)).toEqual(['answers', 'reports', 'promises', 'working-together']);
  });
});

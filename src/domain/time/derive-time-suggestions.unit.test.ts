import { expect, test } from 'vitest';
import { deriveTimeSuggestions, type TimeDay } from './derive-time-suggestions.ts';

const quiet: TimeDay = { acts: [], onDeliveries: [], entered: [], runningFor: null };
const brattli = 'brattli';

function suggested(day: Partial<TimeDay>): string[] {
  return deriveTimeSuggestions({ ...quiet, ...day }).map(
    ({ clientId, work, minutes, from }) => `${clientId} ${work} ${minutes} ${from}`,
  );
}

const returnedAndCalled: TimeDay['acts'] = [
  { clientId: brattli, act: 'returned', count: 3 },
  { clientId: brattli, act: 'called', count: 1 },
];

test.each<[string, Partial<TimeDay>, string[]]>([
  ['nothing was done', {}, []],
  ['files were sent back and the client was rung', { acts: returnedAndCalled }, ['brattli chasing 19 estimate']],
  [
    'five minutes of chasing are entered already',
    { acts: returnedAndCalled, entered: [{ clientId: brattli, work: 'chasing', minutes: 5 }] },
    ['brattli chasing 14 estimate'],
  ],
  [
    'as much is entered as was guessed',
    { acts: returnedAndCalled, entered: [{ clientId: brattli, work: 'chasing', minutes: 19 }] },
    [],
  ],
  [
    'more is entered than was guessed',
    { acts: returnedAndCalled, entered: [{ clientId: brattli, work: 'chasing', minutes: 60 }] },
    [],
  ],
  [
    'two hours of bookkeeping hold the rest',
    { acts: returnedAndCalled, entered: [{ clientId: brattli, work: 'bookkeeping', minutes: 120 }] },
    [],
  ],
  [
    'ten minutes of other work hold a part of it',
    { acts: returnedAndCalled, entered: [{ clientId: brattli, work: 'other', minutes: 10 }] },
    ['brattli chasing 9 estimate'],
  ],
  [
    'time is entered for another client',
    { acts: returnedAndCalled, entered: [{ clientId: 'havbris', work: 'chasing', minutes: 60 }] },
    ['brattli chasing 19 estimate'],
  ],
  [
    'internal time is entered',
    { acts: returnedAndCalled, entered: [{ clientId: null, work: 'other', minutes: 60 }] },
    ['brattli chasing 19 estimate'],
  ],
  ['a timer runs for the client', { acts: returnedAndCalled, runningFor: brattli }, []],
  [
    'minutes were entered on a delivery',
    { onDeliveries: [{ clientId: brattli, work: 'sorting', minutes: 40 }] },
    ['brattli sorting 40 delivery'],
  ],
  [
    'the minutes of a delivery stand in the place of a guess',
    {
      acts: [{ clientId: brattli, act: 'placed', count: 4 }],
      onDeliveries: [{ clientId: brattli, work: 'sorting', minutes: 40 }],
    },
    ['brattli sorting 40 delivery'],
  ],
  [
    'what bookkeeping was entered for is judged first, and what is left of it holds the rest',
    {
      acts: [{ clientId: brattli, act: 'judged', count: 2 }, ...returnedAndCalled],
      entered: [{ clientId: brattli, work: 'bookkeeping', minutes: 10 }],
    },
    ['brattli chasing 13 estimate'],
  ],
  [
    'two clients stand in the order in which they were worked for',
    {
      acts: [
        { clientId: 'havbris', act: 'paper', count: 1 },
        { clientId: brattli, act: 'judged', count: 2 },
        { clientId: 'havbris', act: 'judged', count: 1 },
      ],
    },
    ['havbris bookkeeping 2 estimate', 'havbris sorting 5 estimate', 'brattli bookkeeping 4 estimate'],
  ],
])('%s', (_name, day, suggestions) => {
  expect(suggested(day)).toEqual(suggestions);
});

test('an estimate says what it is made of', () => {
  expect(deriveTimeSuggestions({ ...quiet, acts: returnedAndCalled })[0]!.acts).toEqual([
    { act: 'returned', count: 3, minutesEach: 3 },
    { act: 'called', count: 1, minutesEach: 10 },
  ]);
});

test('the same day gives the same suggestions, and what was taken is not suggested again', () => {
  const day: TimeDay = { ...quiet, acts: returnedAndCalled };
  const first = deriveTimeSuggestions(day);
  expect(deriveTimeSuggestions(day)).toEqual(first);
  const entered = first.map(({ clientId, work, minutes }) => ({ clientId, work, minutes }));
  expect(deriveTimeSuggestions({ ...day, entered })).toEqual([]);
});

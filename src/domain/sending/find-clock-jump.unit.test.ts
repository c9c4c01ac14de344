import { expect, it } from 'vitest';
import { findClockJump } from './find-clock-jump.ts';

it.each([
  ['an office in which nothing has happened', null, null, undefined],
  ['a clock that runs as it should', 0, 0, undefined],
  ['events newer than a minute', -60, 0.2, undefined],
  ['an hour of daylight saving', 3600, 3600, undefined],
  ['six hours behind to the second', 21_600, 0, undefined],
  ['a second more', 21_601, 0, 'behind-newest-event'],
  ['1970 after a year of events', 1_780_000_000, 0, 'behind-newest-event'],
  ['a quiet month since the newest event', -2_592_000, 0, undefined],
  ['six hours forward to the second while running', 0, 21_600, undefined],
  ['a second more', 0, 21_601, 'against-monotonic'],
  ['a day back while running', null, -86_400, 'against-monotonic'],
])('%s', (_, secondsBehindNewestEvent, secondsAgainstMonotonic, jump) => {
  expect(findClockJump({ secondsBehindNewestEvent, secondsAgainstMonotonic })).toBe(jump);
});

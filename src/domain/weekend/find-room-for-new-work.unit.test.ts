import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { findRoomForNewWork, type WeekBeforeNewWork } from './find-room-for-new-work.ts';

type Made = { due: number; room?: number; weekend?: number; lawLeft?: number; overtime?: number };

/** A person's weeks from Monday 30 November 2026 on, in hours. */
const person = (...weeks: Made[]): { weeks: WeekBeforeNewWork[] } => ({
  weeks: weeks.map(({ due, room = 40, weekend = 0, lawLeft = 0, overtime = 0 }, at) => ({
    mondayOn: calendarDate(['2026-11-30', '2026-12-07', '2026-12-14'][at]!),
    roomMinutes: room * 60,
    dueMinutes: due * 60,
    weekend: { minutes: { likely: weekend * 60 } },
    lawLeft: Array.from({ length: lawLeft }),
    overtimeMinutes: overtime * 60,
  })),
});

function told(...people: { weeks: WeekBeforeNewWork[] }[]): string {
  const found = findRoomForNewWork(people);
  if (found === undefined || found.room === 'none') return found?.room ?? 'unknown';
  return `${found.room} from ${found.fromOn.slice(5)}, ${Math.round(found.freeMinutesAWeek / 60)} h a week`;
}

describe('whether an office can take on new work', () => {
  it.each([
    ['nothing is known', [], 'unknown'],
    ['room all along', [person({ due: 10 }, { due: 20 }, { due: 30 })], 'now from 11-30, 20 h a week'],
    ['a full first week', [person({ due: 38 }, { due: 20 }, { due: 20 })], 'later from 12-07, 20 h a week'],
    [
      'a week that is full where others before it are not',
      [person({ due: 10 }, { due: 44 }, { due: 4 })],
      'now from 11-30, 21 h a week',
    ],
    [
      'a day of the law without room',
      [person({ due: 10 }, { due: 30, lawLeft: 1 }, { due: 10 })],
      'later from 12-14, 30 h a week',
    ],
    ['a weekend that is likely lost', [person({ due: 10 }, { due: 10 }, { due: 30, weekend: 2 })], 'none'],
    [
      'an hour of a weekend is none',
      [person({ due: 10, weekend: 1 }, { due: 10 }, { due: 10 })],
      'now from 11-30, 30 h a week',
    ],
    [
      'an evening that somebody has chosen is no room for others',
      [person({ due: 10 }, { due: 10, room: 43, overtime: 3 }, { due: 10 })],
      'later from 12-14, 30 h a week',
    ],
    [
      'two together',
      [person({ due: 36 }, { due: 40 }, { due: 40 }), person({ due: 0 }, { due: 0 }, { due: 0 })],
      'now from 11-30, 41 h a week',
    ],
    [
      'Christmas, nobody at work',
      [person({ due: 20 }, { due: 30, room: 0 }, { due: 0 })],
      'later from 12-14, 40 h a week',
    ],
    ['too much all along', [person({ due: 45 }, { due: 45 }, { due: 45 })], 'none'],
  ])('%s', (_, people, expected) => {
    expect(told(...people)).toBe(expected);
  });
});

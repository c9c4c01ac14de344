import { expect, test } from 'vitest';
import { timeOfDay } from '../../../domain/kernel/index.ts';
import { groupHours } from './group-hours.ts';

/** `1 08:00–16:00` → what the server says of a Monday. */
function read(line: string) {
  const [, weekday, startsAt, endsAt] = /^(\d) (.{5})–(.{5})$/.exec(line)!;
  return { weekday: Number(weekday), startsAt: timeOfDay(startsAt!), endsAt: timeOfDay(endsAt!) };
}

const say = (lines: string[]): string[] =>
  groupHours(lines.map(read)).map(
    ({ first, last, span }) => `${first}-${last} ${span ? `${span.startsAt}–${span.endsAt}` : 'off'}`,
  );

test.each([
  {
    name: 'a whole week is one line',
    lines: ['1 08:00–16:00', '2 08:00–16:00', '3 08:00–16:00', '4 08:00–16:00', '5 08:00–16:00'],
    said: ['1-5 08:00–16:00'],
  },
  {
    name: 'a shorter Friday has its own',
    lines: ['1 08:00–16:00', '2 08:00–16:00', '3 08:00–16:00', '4 08:00–16:00', '5 08:00–14:00'],
    said: ['1-4 08:00–16:00', '5-5 08:00–14:00'],
  },
  {
    name: 'days off stand between',
    lines: ['1 08:00–16:00', '2 08:00–16:00', '4 08:00–16:00'],
    said: ['1-2 08:00–16:00', '3-3 off', '4-4 08:00–16:00', '5-5 off'],
  },
  {
    name: 'days off that follow each other are one',
    lines: ['3 09:00–15:00'],
    said: ['1-2 off', '3-3 09:00–15:00', '4-5 off'],
  },
  {
    name: 'a Saturday stands there only where somebody works on it',
    lines: ['5 08:00–16:00', '6 08:00–16:00'],
    said: ['1-4 off', '5-6 08:00–16:00'],
  },
])('$name', ({ lines, said }) => {
  expect(say(lines)).toEqual(said);
});

import { expect, test } from 'vitest';
import { deriveBar } from './derive-bar.ts';

test.each([
  { week: 'nothing to do', due: 0, room: 40, bar: [66, 0, 0] },
  { week: 'half of it', due: 20, room: 40, bar: [66, 33, 0] },
  { week: 'just full', due: 40, room: 40, bar: [66, 66, 0] },
  { week: 'a quarter more than it holds', due: 50, room: 40, bar: [66, 66, 16.5] },
  { week: 'twice what it holds: cut at the end', due: 80, room: 40, bar: [66, 66, 34] },
  { week: 'away, with work to be done', due: 1, room: 0, bar: [0, 0, 100] },
  { week: 'away, with nothing', due: 0, room: 0, bar: [0, 0, 0] },
])('$week: $due of $room hours', ({ due, room, bar: [full, within, beyond] }) => {
  expect(deriveBar({ dueMinutes: due * 60, roomMinutes: room * 60 })).toEqual({
    fullPercent: full,
    withinPercent: within,
    beyondPercent: beyond,
  });
});

import type { Room } from './room.ts';

/** Gives one job its minutes in each scenario of a block, and notes what is left at its deadline. */
export function placeJob(room: Room, job: number, end: number, count: number): void {
  const { width, release, length, free, skip } = room;
  const at = job * width;
  for (let scenario = 0; scenario < count; scenario += 1) {
    let left = length[at + scenario]!;
    if (left === 0) continue;
    const begin = release[at + scenario]!;
    let cell = begin;
    while (cell < end) {
      const place = cell * width + scenario;
      const there = free[place]!;
      if (there > left) {
        free[place] = there - left;
        left = 0;
        break;
      }
      left -= there;
      free[place] = 0;
      if (left === 0) break;
      cell = skip[place]!;
    }
    // Every cell from the first to before this one is full, and is not looked at again.
    if (cell > begin && begin < end) skip[begin * width + scenario] = cell;
    if (left > 0) noteLoss(room, job, scenario, left, begin, end);
  }
}

/** A loss, with the first cell of the full ones before its deadline: work that arrived before them had no part in it. */
function noteLoss(room: Room, job: number, scenario: number, minutes: number, begin: number, end: number): void {
  const { width, free, losses } = room;
  let left = begin;
  if (begin < end) while (left > 0 && free[(left - 1) * width + scenario] === 0) left -= 1;
  room.lossJob[losses] = job;
  room.lossScenario[losses] = scenario;
  room.lossMinutes[losses] = minutes;
  room.lossLeft[losses] = left;
  room.losses = losses + 1;
}

import { drawNumber } from '../kernel/index.ts';
import { guideBits, type CompiledPerson } from './compile-person.ts';
import { lengthSteps } from './standard-normal.ts';

/** The bits of a random number that do not say which step of a length is meant. */
const belowStep = 32 - Math.log2(lengthSteps);

/** Draws for one job, in `count` scenarios from `first`, the cell in which the last of its deliveries is in hand. Writes them from `at` in `release`. */
export function sampleReleases(
  compiled: CompiledPerson,
  job: number,
  first: number,
  count: number,
  release: Uint16Array,
  at: number,
): void {
  const { deliveryStart, deliveryFirst, deliverySecond, dayStart, dayLast, dayCell, guide } = compiled;
  release.fill(0, at, at + count);
  const last = deliveryStart[job + 1]!;
  for (let delivery = deliveryStart[job]!; delivery < last; delivery += 1) {
    const start = dayStart[delivery]!;
    const isGiven = dayStart[delivery + 1]! === start + 1;
    const streamFirst = deliveryFirst[delivery]!;
    const streamSecond = deliverySecond[delivery]!;
    const guideStart = delivery << guideBits;
    for (let scenario = 0; scenario < count; scenario += 1) {
      let day = start;
      if (!isGiven) {
        const number = drawNumber(streamFirst, streamSecond, first + scenario);
        day += guide[guideStart + (number >>> (32 - guideBits))]!;
        const signed = number ^ 0x80000000;
        while (signed > dayLast[day]!) day += 1;
      }
      const cell = dayCell[day]!;
      if (cell > release[at + scenario]!) release[at + scenario] = cell;
    }
  }
}

/** Draws the minutes of one job in the same way. */
export function sampleLengths(
  compiled: CompiledPerson,
  job: number,
  first: number,
  count: number,
  length: Uint16Array,
  at: number,
): void {
  const steps = compiled.lengthSteps[job];
  if (steps === undefined) {
    length.fill(compiled.lengthMinutes[job]!, at, at + count);
    return;
  }
  const streamFirst = compiled.lengthFirst[job]!;
  const streamSecond = compiled.lengthSecond[job]!;
  for (let scenario = 0; scenario < count; scenario += 1)
    length[at + scenario] = steps[drawNumber(streamFirst, streamSecond, first + scenario) >>> belowStep]!;
}

import { bucketOf, type CompiledPerson } from './compile-person.ts';
import { emptySlice, type PersonSlice } from './person-slice.ts';
import { sampleLengths, sampleReleases } from './sample-jobs.ts';
import { makeRoom, type Room } from './room.ts';
import { shareOut } from './share-out.ts';
import { makeShareRoom } from './share-room.ts';

/** What a run of scenarios is told. */
export interface SliceOf {
  fromScenario: number;
  toScenario: number;
  lostAboveMinutes: number;
  /** Whether what each client's jobs do is worked out too. */
  withShares: boolean;
}

/**
 * Runs the scenarios from one to before another for one person.
 *
 * The work is done by earliest deadline first, put aside whenever something more urgent arrives; what is left of a job at its deadline is dropped, and is the
 * out-of-hours work: as little as any order could leave. Since the order among jobs is the same at all times, it need not be followed minute by minute: job by
 * job in the order of deadlines, each takes the first working minutes that are left between its arrival and its deadline. That is the same schedule.
 * Source: Glover 1967, "Maximum matching in a convex bipartite graph".
 */
export function simulatePerson(compiled: CompiledPerson, of: SliceOf): PersonSlice {
  const slice = emptySlice(compiled, of.fromScenario, of.toScenario);
  const room = makeRoom(compiled);
  const shareRoom = of.withShares ? makeShareRoom(compiled) : undefined;
  for (let first = of.fromScenario; first < of.toScenario; first += room.width) {
    const count = Math.min(room.width, of.toScenario - first);
    runBlock(compiled, room, first, count);
    countMinutes(compiled, room, slice, first);
    if (shareRoom !== undefined) shareOut(compiled, room, shareRoom, slice, first, of.lostAboveMinutes);
  }
  return slice;
}

function runBlock(compiled: CompiledPerson, room: Room, first: number, count: number): void {
  const { width, release, length } = room;
  room.free.set(room.freeAtFirst);
  room.skip.set(room.skipAtFirst);
  room.losses = 0;
  for (let job = 0; job < compiled.jobs; job += 1) {
    const at = job * width;
    sampleReleases(compiled, job, first, count, release, at);
    sampleLengths(compiled, job, first, count, length, at);
    placeJob(room, job, compiled.end[job]!, count);
  }
}

/** Gives one job its minutes in each scenario of a block, and notes what is left at its deadline. */
function placeJob(room: Room, job: number, end: number, count: number): void {
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

function countMinutes(compiled: CompiledPerson, room: Room, slice: PersonSlice, first: number): void {
  const scenarios = slice.toScenario - slice.fromScenario;
  for (let loss = 0; loss < room.losses; loss += 1) {
    const job = room.lossJob[loss]!;
    const scenario = room.lossScenario[loss]!;
    const bucket = bucketOf(compiled, job, room.release[job * room.width + scenario]!);
    const place = bucket * scenarios + first + scenario - slice.fromScenario;
    slice.minutes[place] = slice.minutes[place]! + room.lossMinutes[loss]!;
  }
}

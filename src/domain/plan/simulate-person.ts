import { bucketOf, type CompiledPerson } from './compile-person.ts';
import { emptySlice, type PersonSlice } from './person-slice.ts';
import { placeJob } from './place-job.ts';
import { beginBlock, makeRoom, type Room } from './room.ts';
import { sampleLengths, sampleReleases } from './sample-jobs.ts';
import { shareByRunning } from './share-by-running.ts';
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
 * Source: Glover 1967, "Maximum matching in a convex bipartite graph". Where somebody has given a job another turn the order is theirs: then it is what that order leaves.
 */
export function simulatePerson(compiled: CompiledPerson, of: SliceOf): PersonSlice {
  const slice = emptySlice(compiled, of.fromScenario, of.toScenario);
  const room = makeRoom(compiled);
  const shareRoom = of.withShares && !compiled.isReordered ? makeShareRoom(compiled) : undefined;
  for (let first = of.fromScenario; first < of.toScenario; first += room.width) {
    const count = Math.min(room.width, of.toScenario - first);
    runBlock(compiled, room, first, count);
    countMinutes(compiled, room, slice, first);
    if (shareRoom !== undefined) shareOut(compiled, room, shareRoom, slice, first, of.lostAboveMinutes);
    else if (of.withShares)
      shareByRunning(compiled, room, slice, { first, count, lostAboveMinutes: of.lostAboveMinutes });
  }
  return slice;
}

function runBlock(compiled: CompiledPerson, room: Room, first: number, count: number): void {
  const { width, release, length } = room;
  beginBlock(room);
  for (let job = 0; job < compiled.jobs; job += 1) {
    const at = job * width;
    sampleReleases(compiled, job, first, count, release, at);
    sampleLengths(compiled, job, first, count, length, at);
    placeJob(room, job, compiled.end[job]!, count);
  }
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

import { bucketOf, type CompiledPerson } from './compile-person.ts';
import type { PersonSlice } from './person-slice.ts';
import { placeJob } from './place-job.ts';
import { beginBlock, type Room } from './room.ts';

/**
 * Adds to a slice what leaving out each client would take away, by running a block again without it on what was drawn. Slower than `shareOut`, which follows from the order of deadlines:
 * for those alone who have given a job another turn.
 */
export function shareByRunning(
  compiled: CompiledPerson,
  room: Room,
  slice: PersonSlice,
  { first, count, lostAboveMinutes }: { first: number; count: number; lostAboveMinutes: number },
): void {
  if (room.losses === 0) return;
  const buckets = slice.buckets.length;
  const scenarios = slice.toScenario - slice.fromScenario;
  const without = new Int32Array(buckets * count);
  for (let client = 0; client < slice.clients.length; client += 1) {
    runWithout(compiled, room, client, count, without);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const place = client * buckets + bucket;
      for (let scenario = 0; scenario < count; scenario += 1) {
        const minutes = slice.minutes[bucket * scenarios + first + scenario - slice.fromScenario]!;
        const rest = without[bucket * count + scenario]!;
        if (minutes === rest) continue;
        slice.minutesLess[place] = slice.minutesLess[place]! + minutes - rest;
        if (minutes > lostAboveMinutes && rest <= lostAboveMinutes) slice.lostLess[place] = slice.lostLess[place]! + 1;
      }
    }
  }
}

/** The out-of-hours work of a block without one client. */
function runWithout(compiled: CompiledPerson, room: Room, client: number, count: number, minutes: Int32Array): void {
  beginBlock(room);
  for (let job = 0; job < compiled.jobs; job += 1)
    if (compiled.client[job] !== client) placeJob(room, job, compiled.end[job]!, count);
  minutes.fill(0);
  for (let loss = 0; loss < room.losses; loss += 1) {
    const job = room.lossJob[loss]!;
    const scenario = room.lossScenario[loss]!;
    const bucket = bucketOf(compiled, job, room.release[job * room.width + scenario]!);
    const place = bucket * count + scenario;
    minutes[place] = minutes[place]! + room.lossMinutes[loss]!;
  }
}

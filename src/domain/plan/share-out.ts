import type { CompiledPerson } from './compile-person.ts';
import type { PersonSlice } from './person-slice.ts';
import type { Room } from './room.ts';
import { shareByExcess } from './share-by-excess.ts';
import { shareByPlacing } from './share-by-placing.ts';
import { findClusters, findMembers } from './share-clusters.ts';
import type { ShareRoom } from './share-room.ts';

/**
 * Adds to a slice what leaving out each client would take away in every scenario of a block, on the same random numbers: the same as running all again without
 * the client's jobs, but without doing so.
 *
 * Only jobs that stand in one unbroken row of full time with a loss have a part in it: without any other job the loss is the same, and its share is nought.
 * Where such a row has losses at one deadline only, the loss is the greatest excess of work over working time in any stretch up to that deadline, and the loss
 * without a job is found from the greatest excess of stretches that begin after the job's arrival, and of those that begin before. In other rows the jobs of
 * the row are placed again without the client.
 */
export function shareOut(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  slice: PersonSlice,
  first: number,
  lostAboveMinutes: number,
): void {
  if (room.losses === 0) return;
  const { lossHead, lossTail, lossNext } = shares;
  lossHead.fill(-1, 0, room.width);
  for (let loss = 0; loss < room.losses; loss += 1) {
    const scenario = room.lossScenario[loss]!;
    if (lossHead[scenario] === -1) lossHead[scenario] = loss;
    else lossNext[lossTail[scenario]!] = loss;
    lossTail[scenario] = loss;
    lossNext[loss] = -1;
  }
  for (let scenario = 0; scenario < room.width; scenario += 1) {
    if (lossHead[scenario] === -1) continue;
    const clusters = findClusters(compiled, room, shares, scenario);
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      findMembers(compiled, room, shares, cluster, scenario);
      if (!shareByExcess(compiled, room, shares, cluster, scenario))
        shareByPlacing(compiled, room, shares, cluster, scenario);
    }
    addToSlice(compiled, shares, slice, first + scenario, lostAboveMinutes);
  }
}

function addToSlice(
  compiled: CompiledPerson,
  shares: ShareRoom,
  slice: PersonSlice,
  scenario: number,
  lostAboveMinutes: number,
): void {
  const buckets = compiled.buckets.length;
  const scenarios = slice.toScenario - slice.fromScenario;
  for (let index = 0; index < shares.touchedCount; index += 1) {
    const place = shares.touched[index]!;
    const less = shares.less[place]!;
    shares.less[place] = 0;
    shares.isTouched[place] = 0;
    if (less === 0) continue;
    slice.minutesLess[place] = slice.minutesLess[place]! + less;
    const minutes = slice.minutes[(place % buckets) * scenarios + scenario - slice.fromScenario]!;
    if (minutes > lostAboveMinutes && minutes - less <= lostAboveMinutes)
      slice.lostLess[place] = slice.lostLess[place]! + 1;
  }
  shares.touchedCount = 0;
}

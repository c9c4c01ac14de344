import { bucketOf, type CompiledPerson } from './compile-person.ts';
import type { Room } from './room.ts';
import { takeAway, type ShareRoom } from './share-room.ts';

/** Gathers the losses of one scenario whose rows of full time meet. What arrived after its deadline is the client's own alone. */
export function findClusters(compiled: CompiledPerson, room: Room, shares: ShareRoom, scenario: number): number {
  const { clusterLeft, clusterEnd, clusterLast, clusterMinutes, clusterIsOne } = shares;
  let clusters = 0;
  for (let loss = shares.lossHead[scenario]!; loss !== -1; loss = shares.lossNext[loss]!) {
    const job = room.lossJob[loss]!;
    const end = compiled.end[job]!;
    const minutes = room.lossMinutes[loss]!;
    const release = room.release[job * room.width + scenario]!;
    if (release >= end) {
      takeAway(compiled, shares, compiled.client[job]!, bucketOf(compiled, job, release), minutes);
      continue;
    }
    let left = room.lossLeft[loss]!;
    let sum = minutes;
    let isOne = 1;
    while (clusters > 0 && clusterEnd[clusters - 1]! > left) {
      clusters -= 1;
      left = Math.min(left, clusterLeft[clusters]!);
      sum += clusterMinutes[clusters]!;
      if (clusterIsOne[clusters] === 0 || clusterEnd[clusters] !== end) isOne = 0;
    }
    clusterLeft[clusters] = left;
    clusterEnd[clusters] = end;
    clusterLast[clusters] = job;
    clusterMinutes[clusters] = sum;
    clusterIsOne[clusters] = isOne;
    clusters += 1;
  }
  return clusters;
}

/** Jobs of a cluster in order: those that arrived since its row of full time began, up to the last that lost. */
export function findMembers(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  cluster: number,
  scenario: number,
): void {
  const left = shares.clusterLeft[cluster]!;
  const last = shares.clusterLast[cluster]!;
  const { members } = shares;
  let count = 0;
  for (let job = shares.firstJobAfter[left]!; job <= last; job += 1) {
    const at = job * room.width + scenario;
    const release = room.release[at]!;
    if (release < left || release >= compiled.end[job]! || room.length[at] === 0) continue;
    members[count] = job;
    count += 1;
  }
  shares.memberCount = count;
  for (let place = count - 1; place >= 0; place -= 1) {
    const client = compiled.client[members[place]!]!;
    shares.nextMember[place] = shares.firstMember[client]!;
    shares.firstMember[client] = place;
  }
}

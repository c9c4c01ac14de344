import { bucketOf, type CompiledPerson } from './compile-person.ts';
import type { Room } from './room.ts';
import { takeAway, type ShareRoom } from './share-room.ts';

/** Places the jobs of a cluster again without each of its clients, from the client's first job on: those before it lie as they lay. */
export function shareByPlacing(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  cluster: number,
  scenario: number,
): void {
  const { members, memberCount, memberLoss, firstMember, free } = shares;
  const left = shares.clusterLeft[cluster]!;
  const cells = shares.clusterEnd[cluster]! - left;
  for (let cell = 0; cell < cells; cell += 1) free[cell] = compiled.capacity[left + cell]!;
  for (let place = 0; place < memberCount; place += 1)
    memberLoss[place] = placeMember(compiled, room, shares, free, place, left, scenario);
  for (let cell = 0; cell < cells; cell += 1) free[cell] = compiled.capacity[left + cell]!;
  for (let place = 0; place < memberCount; place += 1) {
    if (firstMember[compiled.client[members[place]!]!] === place)
      placeWithout(compiled, room, shares, place, left, cells, scenario);
    placeMember(compiled, room, shares, free, place, left, scenario);
  }
  for (let place = 0; place < memberCount; place += 1) firstMember[compiled.client[members[place]!]!] = -1;
}

/**
 * Places the jobs from one on without its client. No cell ever has less room than with the client, and together they have as much more as the client had and
 * nobody has taken since: once that is nought all goes on as it went, and need not be placed again.
 */
function placeWithout(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  first: number,
  left: number,
  cells: number,
  scenario: number,
): void {
  const { members, memberCount, memberLoss, nextMember, free, freeWithout } = shares;
  const client = compiled.client[members[first]!]!;
  for (let cell = 0; cell < cells; cell += 1) freeWithout[cell] = free[cell]!;
  let own = first;
  let more = 0;
  for (let place = first; place < memberCount && (own !== -1 || more > 0); place += 1) {
    const job = members[place]!;
    const at = job * room.width + scenario;
    const loss = memberLoss[place]!;
    let less = loss;
    if (place === own) {
      more += room.length[at]! - loss;
      own = nextMember[place]!;
    } else {
      less -= placeMember(compiled, room, shares, freeWithout, place, left, scenario);
      more -= less;
    }
    if (less > 0) takeAway(compiled, shares, client, bucketOf(compiled, job, room.release[at]!), less);
  }
}

/** Gives a member of the cluster that begins in cell `left` the first minutes that are free, and answers what found no place. */
function placeMember(
  compiled: CompiledPerson,
  room: Room,
  { members }: ShareRoom,
  free: Int32Array,
  place: number,
  left: number,
  scenario: number,
): number {
  const job = members[place]!;
  const at = job * room.width + scenario;
  return placeIn(free, room.release[at]! - left, compiled.end[job]! - left, room.length[at]!);
}

/** Takes the first free minutes, and answers what found no place. */
function placeIn(free: Int32Array, from: number, end: number, minutes: number): number {
  let left = minutes;
  for (let cell = from; cell < end && left > 0; cell += 1) {
    const taken = Math.min(left, free[cell]!);
    free[cell] = free[cell]! - taken;
    left -= taken;
  }
  return left;
}

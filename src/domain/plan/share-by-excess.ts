import { bucketOf, type CompiledPerson } from './compile-person.ts';
import type { Room } from './room.ts';
import { takeAway, type ShareRoom } from './share-room.ts';

/** False where losses are at several deadlines, or where jobs of that deadline do not all belong to the same weekend. */
export function shareByExcess(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  cluster: number,
  scenario: number,
): boolean {
  if (shares.clusterIsOne[cluster] === 0) return false;
  const { members, memberCount, work, upTo, after, firstMember, nextMember } = shares;
  const { width, release, length } = room;
  const left = shares.clusterLeft[cluster]!;
  const end = shares.clusterEnd[cluster]!;
  const last = shares.clusterLast[cluster]!;
  const bucket = bucketOf(compiled, last, release[last * width + scenario]!);
  for (let place = memberCount - 1; place >= 0; place -= 1) {
    const job = members[place]!;
    if (compiled.end[job] !== end) break;
    if (bucketOf(compiled, job, release[job * width + scenario]!) !== bucket) return false;
  }
  const cells = end - left;
  work.fill(0, 0, cells);
  for (let place = 0; place < memberCount; place += 1) {
    const at = members[place]! * width + scenario;
    const cell = release[at]! - left;
    work[cell] = work[cell]! + length[at]!;
  }
  let excess = 0;
  let most = 0;
  for (let cell = cells - 1; cell >= 0; cell -= 1) {
    after[cell] = most;
    excess += work[cell]! - compiled.capacity[left + cell]!;
    upTo[cell] = excess;
    if (excess > most) most = excess;
  }
  const whole = most;
  for (let cell = 1; cell < cells; cell += 1) if (upTo[cell - 1]! > upTo[cell]!) upTo[cell] = upTo[cell - 1]!;
  for (let place = 0; place < memberCount; place += 1) {
    const job = members[place]!;
    const client = compiled.client[job]!;
    if (firstMember[client] !== place) continue;
    let without: number;
    if (nextMember[place] === -1) {
      const at = job * width + scenario;
      const cell = release[at]! - left;
      without = Math.max(after[cell]!, upTo[cell]! - length[at]!);
    } else {
      without = excessWithout(compiled, room, shares, place, left, cells, scenario);
    }
    if (without < whole) takeAway(compiled, shares, client, bucket, whole - without);
  }
  for (let place = 0; place < memberCount; place += 1) firstMember[compiled.client[members[place]!]!] = -1;
  return true;
}

/** The greatest excess without a client that has several jobs in the row. */
function excessWithout(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  first: number,
  left: number,
  cells: number,
  scenario: number,
): number {
  const { members, work, nextMember } = shares;
  for (let place = first; place !== -1; place = nextMember[place]!) {
    const at = members[place]! * room.width + scenario;
    const cell = room.release[at]! - left;
    work[cell] = work[cell]! - room.length[at]!;
  }
  let excess = 0;
  let most = 0;
  for (let cell = cells - 1; cell >= 0; cell -= 1) {
    excess += work[cell]! - compiled.capacity[left + cell]!;
    if (excess > most) most = excess;
  }
  for (let place = first; place !== -1; place = nextMember[place]!) {
    const at = members[place]! * room.width + scenario;
    const cell = room.release[at]! - left;
    work[cell] = work[cell]! + room.length[at]!;
  }
  return most;
}

import { bucketOf, type CompiledPerson } from './compile-person.ts';
import type { PersonSlice } from './person-slice.ts';
import type { Room } from './room.ts';

/** The room in which shares are worked out. */
export interface ShareRoom {
  /** What leaving out a client takes away in the scenario at hand, by client and bucket, and the places that were written to. */
  less: Int32Array;
  isTouched: Uint8Array;
  touched: Int32Array;
  touchedCount: number;
  /** Losses of the scenario at hand, in the order of jobs. */
  lossHead: Int32Array;
  lossTail: Int32Array;
  lossNext: Int32Array;
  /** Clusters: losses that may have to do with each other. */
  clusterLeft: Int32Array;
  clusterEnd: Int32Array;
  clusterFirst: Int32Array;
  clusterLast: Int32Array;
  clusterMinutes: Int32Array;
  clusterIsOne: Uint8Array;
  /** The first job that is due after a cell has begun. */
  firstJobAfter: Uint16Array;
  /** Jobs of the cluster at hand, and those of each client. */
  members: Uint16Array;
  memberCount: number;
  firstMember: Int32Array;
  nextMember: Int32Array;
  /** By cell of the cluster at hand. */
  work: Int32Array;
  upTo: Int32Array;
  after: Int32Array;
  free: Int32Array;
  freeWithout: Int32Array;
}

export function makeShareRoom({ capacity, jobs, clients, buckets, end }: CompiledPerson): ShareRoom {
  const cells = capacity.length;
  const firstJobAfter = new Uint16Array(cells + 1);
  for (let cell = 0, job = 0; cell <= cells; cell += 1) {
    while (job < jobs && end[job]! <= cell) job += 1;
    firstJobAfter[cell] = job;
  }
  return {
    less: new Int32Array(clients.length * buckets.length),
    isTouched: new Uint8Array(clients.length * buckets.length),
    touched: new Int32Array(clients.length * buckets.length),
    touchedCount: 0,
    lossHead: new Int32Array(256),
    lossTail: new Int32Array(256),
    lossNext: new Int32Array(jobs * 256),
    clusterLeft: new Int32Array(jobs),
    clusterEnd: new Int32Array(jobs),
    clusterFirst: new Int32Array(jobs),
    clusterLast: new Int32Array(jobs),
    clusterMinutes: new Int32Array(jobs),
    clusterIsOne: new Uint8Array(jobs),
    firstJobAfter,
    members: new Uint16Array(jobs),
    memberCount: 0,
    firstMember: new Int32Array(clients.length).fill(-1),
    nextMember: new Int32Array(jobs),
    work: new Int32Array(cells + 1),
    upTo: new Int32Array(cells + 1),
    after: new Int32Array(cells + 1),
    free: new Int32Array(cells + 1),
    freeWithout: new Int32Array(cells + 1),
  };
}

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

function takeAway(compiled: CompiledPerson, shares: ShareRoom, client: number, bucket: number, minutes: number): void {
  const place = client * compiled.buckets.length + bucket;
  if (shares.isTouched[place] === 0) {
    shares.isTouched[place] = 1;
    shares.touched[shares.touchedCount] = place;
    shares.touchedCount += 1;
  }
  shares.less[place] = shares.less[place]! + minutes;
}

/** Gathers the losses of one scenario whose rows of full time meet. What arrived after its deadline is the client's own alone. */
function findClusters(compiled: CompiledPerson, room: Room, shares: ShareRoom, scenario: number): number {
  const { clusterLeft, clusterEnd, clusterFirst, clusterLast, clusterMinutes, clusterIsOne } = shares;
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
    let firstLoss = loss;
    while (clusters > 0 && clusterEnd[clusters - 1]! > left) {
      clusters -= 1;
      left = Math.min(left, clusterLeft[clusters]!);
      sum += clusterMinutes[clusters]!;
      firstLoss = clusterFirst[clusters]!;
      if (clusterIsOne[clusters] === 0 || clusterEnd[clusters] !== end) isOne = 0;
    }
    clusterLeft[clusters] = left;
    clusterEnd[clusters] = end;
    clusterFirst[clusters] = firstLoss;
    clusterLast[clusters] = job;
    clusterMinutes[clusters] = sum;
    clusterIsOne[clusters] = isOne;
    clusters += 1;
  }
  return clusters;
}

/** Jobs of a cluster in order: those that arrived since its row of full time began, up to the last that lost. */
function findMembers(compiled: CompiledPerson, room: Room, shares: ShareRoom, cluster: number, scenario: number): void {
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

/** False where losses are at several deadlines, or where jobs of that deadline do not all belong to the same weekend. */
function shareByExcess(
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

/** Places the jobs of a cluster again without each of its clients, from the client's first job on: those before it lie as they lay. */
function shareByPlacing(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  cluster: number,
  scenario: number,
): void {
  const { members, memberCount, firstMember, free, freeWithout } = shares;
  const left = shares.clusterLeft[cluster]!;
  const cells = shares.clusterEnd[cluster]! - left;
  for (let cell = 0; cell < cells; cell += 1) free[cell] = compiled.capacity[left + cell]!;
  for (let place = 0; place < memberCount; place += 1) {
    const job = members[place]!;
    const client = compiled.client[job]!;
    if (firstMember[client] === place) {
      takeAwayLosses(compiled, room, shares, cluster, scenario, job, client);
      for (let cell = 0; cell < cells; cell += 1) freeWithout[cell] = free[cell]!;
      for (let later = place + 1; later < memberCount; later += 1) {
        const other = members[later]!;
        if (compiled.client[other] === client) continue;
        const at = other * room.width + scenario;
        const lost = placeIn(freeWithout, room.release[at]! - left, compiled.end[other]! - left, room.length[at]!);
        if (lost > 0) takeAway(compiled, shares, client, bucketOf(compiled, other, room.release[at]!), -lost);
      }
    }
    const at = job * room.width + scenario;
    placeIn(free, room.release[at]! - left, compiled.end[job]! - left, room.length[at]!);
  }
  for (let place = 0; place < memberCount; place += 1) firstMember[compiled.client[members[place]!]!] = -1;
}

/** The losses of a cluster from one job on. */
function takeAwayLosses(
  compiled: CompiledPerson,
  room: Room,
  shares: ShareRoom,
  cluster: number,
  scenario: number,
  fromJob: number,
  client: number,
): void {
  const last = shares.clusterLast[cluster]!;
  const left = shares.clusterLeft[cluster]!;
  for (let loss = shares.clusterFirst[cluster]!; loss !== -1; loss = shares.lossNext[loss]!) {
    const job = room.lossJob[loss]!;
    if (job > last) break;
    const release = room.release[job * room.width + scenario]!;
    if (job < fromJob || release >= compiled.end[job]! || release < left) continue;
    takeAway(compiled, shares, client, bucketOf(compiled, job, release), room.lossMinutes[loss]!);
  }
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

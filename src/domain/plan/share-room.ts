import type { CompiledPerson } from './compile-person.ts';

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
  clusterLast: Int32Array;
  clusterMinutes: Int32Array;
  clusterIsOne: Uint8Array;
  /** The first job that is due after a cell has begun. */
  firstJobAfter: Uint16Array;
  /** Jobs of the cluster at hand, and those of each client. */
  members: Uint16Array;
  memberCount: number;
  /** What each of them lost. */
  memberLoss: Int32Array;
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
    clusterLast: new Int32Array(jobs),
    clusterMinutes: new Int32Array(jobs),
    clusterIsOne: new Uint8Array(jobs),
    firstJobAfter,
    members: new Uint16Array(jobs),
    memberCount: 0,
    memberLoss: new Int32Array(jobs),
    firstMember: new Int32Array(clients.length).fill(-1),
    nextMember: new Int32Array(jobs),
    work: new Int32Array(cells + 1),
    upTo: new Int32Array(cells + 1),
    after: new Int32Array(cells + 1),
    free: new Int32Array(cells + 1),
    freeWithout: new Int32Array(cells + 1),
  };
}

/** Notes in the scenario at hand what leaving out a client takes away. */
export function takeAway(
  compiled: CompiledPerson,
  shares: ShareRoom,
  client: number,
  bucket: number,
  minutes: number,
): void {
  const place = client * compiled.buckets.length + bucket;
  if (shares.isTouched[place] === 0) {
    shares.isTouched[place] = 1;
    shares.touched[shares.touchedCount] = place;
    shares.touchedCount += 1;
  }
  shares.less[place] = shares.less[place]! + minutes;
}

import type { CompiledPerson } from './compile-person.ts';

/** So many scenarios are run side by side: what one job needs stays near while they are, and all they need together fits a processor's cache. */
const blockWidth = 32;

/** The room that one person's scenarios are worked out in, made once and used for every block of them. Scenario `s` of row `n` lies at `n * width + s`. */
export interface Room {
  width: number;
  /** By job: the cell in which it is in hand, and its minutes. */
  release: Uint16Array;
  length: Uint16Array;
  /** By cell: minutes that are left, and a later cell before which all are full once this one is. */
  free: Uint16Array;
  skip: Uint16Array;
  freeAtFirst: Uint16Array;
  skipAtFirst: Uint16Array;
  /** What was left at deadlines, in the order of jobs. */
  losses: number;
  lossJob: Uint16Array;
  lossScenario: Uint8Array;
  lossMinutes: Uint16Array;
  lossLeft: Uint16Array;
}

export function makeRoom({ capacity, jobs }: CompiledPerson): Room {
  const width = blockWidth;
  const cells = capacity.length;
  const freeAtFirst = new Uint16Array(cells * width);
  const skipAtFirst = new Uint16Array(cells * width);
  for (let cell = cells - 1, next = cells; cell >= 0; cell -= 1) {
    freeAtFirst.fill(capacity[cell]!, cell * width, (cell + 1) * width);
    skipAtFirst.fill(next, cell * width, (cell + 1) * width);
    if (capacity[cell]! > 0) next = cell;
  }
  return {
    width,
    release: new Uint16Array(jobs * width),
    length: new Uint16Array(jobs * width),
    free: new Uint16Array(cells * width),
    skip: new Uint16Array(cells * width),
    freeAtFirst,
    skipAtFirst,
    losses: 0,
    lossJob: new Uint16Array(jobs * width),
    lossScenario: new Uint8Array(jobs * width),
    lossMinutes: new Uint16Array(jobs * width),
    lossLeft: new Uint16Array(jobs * width),
  };
}

/** Every minute is free again, and nothing is lost yet; what was drawn stays. */
export function beginBlock(room: Room): void {
  room.free.set(room.freeAtFirst);
  room.skip.set(room.skipAtFirst);
  room.losses = 0;
}

import { assert } from '../kernel/index.ts';
import type { OutOfHours } from './plan.ts';

/**
 * What came out for one person in the scenarios from `fromScenario` to before `toScenario`. `minutes` holds the out-of-hours work: all scenarios of the first
 * bucket, then those of the second. What leaving out a client takes away lies under the client's place times the number of buckets, plus the bucket: the
 * minutes of all scenarios together, and the scenarios in which the weekend is no longer lost.
 */
export interface PersonSlice {
  person: string;
  clients: readonly string[];
  buckets: readonly OutOfHours[];
  fromScenario: number;
  toScenario: number;
  minutes: Int32Array;
  minutesLess: Float64Array;
  lostLess: Int32Array;
}

export function emptySlice(
  of: Pick<PersonSlice, 'person' | 'clients' | 'buckets'>,
  fromScenario: number,
  toScenario: number,
): PersonSlice {
  const { person, clients, buckets } = of;
  return {
    person,
    clients,
    buckets,
    fromScenario,
    toScenario,
    minutes: new Int32Array(buckets.length * (toScenario - fromScenario)),
    minutesLess: new Float64Array(clients.length * buckets.length),
    lostLess: new Int32Array(clients.length * buckets.length),
  };
}

/** Slices of one person that follow on each other, as one: the same as if all their scenarios had been run at once. */
export function mergeSlices(slices: readonly PersonSlice[]): PersonSlice {
  const inOrder = [...slices].sort((one, other) => one.fromScenario - other.fromScenario);
  const [first] = inOrder;
  assert(first !== undefined, 'no slices');
  const merged = emptySlice(first, first.fromScenario, inOrder.at(-1)!.toScenario);
  const scenarios = merged.toScenario - merged.fromScenario;
  let next = first.fromScenario;
  for (const slice of inOrder) {
    assert(slice.person === first.person && slice.fromScenario === next, 'slices do not follow on each other');
    next = slice.toScenario;
    const count = slice.toScenario - slice.fromScenario;
    for (let bucket = 0; bucket < merged.buckets.length; bucket += 1)
      merged.minutes.set(
        slice.minutes.subarray(bucket * count, (bucket + 1) * count),
        bucket * scenarios + slice.fromScenario - merged.fromScenario,
      );
    for (let place = 0; place < merged.lostLess.length; place += 1) {
      merged.minutesLess[place] = merged.minutesLess[place]! + slice.minutesLess[place]!;
      merged.lostLess[place] = merged.lostLess[place]! + slice.lostLess[place]!;
    }
  }
  return merged;
}

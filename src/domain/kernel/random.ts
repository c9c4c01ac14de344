/** Where one stream of random numbers begins: two halves, so that two streams of an office never run into each other. */
export interface RandomStream {
  first: number;
  second: number;
}

/**
 * The stream of one thing of one client: its numbers hang on the seed, the client and the thing only, so that leaving a client out, or adding one, changes no
 * number of anybody else's.
 */
export function streamOf(seed: number, client: string, thing: string): RandomStream {
  const first = hashText(thing, hashText(client, mix(seed | 0)));
  return { first, second: hashText(client, hashText(thing, mix(~seed))) };
}

/**
 * The number of a stream in one scenario, evenly from 0 to 2³² − 1. Nothing is remembered between draws: any scenario can be drawn alone, in any order and on
 * any machine, since whole numbers of 32 bits are the same everywhere.
 * Source: counters stepped by the golden ratio (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"), mixed twice by the last step
 * of MurmurHash3 (Appleby, in the public domain), with one half of the stream before each.
 */
export function drawNumber(first: number, second: number, scenario: number): number {
  return mix((mix((Math.imul(scenario + 1, 0x9e3779b9) + first) | 0) + second) | 0) >>> 0;
}

/** Every bit of the answer hangs on every bit of the number; no two numbers have the same answer. */
function mix(number: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** FNV-1a (Fowler, Noll and Vo) over the letters, begun from a number and mixed at the end. */
function hashText(text: string, from: number): number {
  let hash = from ^ 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return mix(hash ^ text.length);
}

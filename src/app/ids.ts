import { createHash, randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Where the names of new rows come from. */
export interface Ids {
  next(): string;
}

/** Fills the buffer with bytes that nobody can guess, or that a seed decides. */
type Fill = (buffer: Buffer) => void;

/** How far the clock may step back before the order of ids gives way to it. */
const STEP_BACK_MS = 10_000;

/**
 * UUIDs of version 7 (RFC 9562): they begin with the clock's millisecond, so that rows made together lie together in an index. Within one
 * millisecond they count upwards, and a clock that is put back by a little does not break their order.
 */
export function createIds(clock: Clock): Ids {
  return idsFrom(clock, (buffer) => void randomFillSync(buffer));
}

/** The same seed and the same clock give the same ids: for the demo office, which must come out alike on every machine. */
export function createSeededIds(clock: Clock, seed: string): Ids {
  let block = 0;
  return idsFrom(clock, (buffer) => {
    for (let at = 0; at < buffer.length; at += 32) {
      createHash('sha256').update(`${seed}|${block}`).digest().copy(buffer, at);
      block += 1;
    }
  });
}

function idsFrom(clock: Clock, fill: Fill): Ids {
  const pool = Buffer.alloc(4096);
  let used = pool.length;
  let lastMs = -1;
  let counter = 0;

  const take = (size: number): Buffer => {
    if (used + size > pool.length) {
      fill(pool);
      used = 0;
    }
    used += size;
    return pool.subarray(used - size, used);
  };

  return {
    next() {
      const ms = Date.parse(clock.now());
      const random = take(10);
      if (ms > lastMs || lastMs - ms > STEP_BACK_MS) {
        lastMs = ms;
        // The upper half is left free to count into.
        counter = random.readUInt16BE(8) & 0x7ff;
      } else {
        counter += 1;
        if (counter > 0xfff) {
          lastMs += 1;
          counter = 0;
        }
      }
      const time = lastMs.toString(16).padStart(12, '0');
      const count = counter.toString(16).padStart(3, '0');
      const variant = ((random[0]! & 0x3f) | 0x80).toString(16);
      const rest = random.toString('hex', 1, 8);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${rest.slice(0, 2)}-${rest.slice(2)}`;
    },
  };
}

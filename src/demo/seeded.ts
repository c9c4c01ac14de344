import { createHash } from 'node:crypto';

/** Chance that comes out the same for the same seed, on every machine. */
export interface Seeded {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Chance for one purpose: what one duty's delivery looks like does not depend on how many others there are. */
export function createSeeded(...seed: readonly (string | number)[]): Seeded {
  let block = createHash('sha256').update(JSON.stringify(seed)).digest();
  let at = 0;
  const next = (): number => {
    if (at + 6 > block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    const number = block.readUIntBE(at, 6) / 2 ** 48;
    at += 6;
    return number;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
  };
}

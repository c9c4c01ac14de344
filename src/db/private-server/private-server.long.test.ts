import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answers, type Holder, leave, ServerWatch, until } from './server-watch.fixture.ts';

const ROUNDS = Number(process.env['TAKT_TEST_ROUNDS'] ?? 60);
const SEED = Number(process.env['TAKT_TEST_SEED'] ?? 20_261_123);

let watch: ServerWatch;
beforeEach(() => {
  watch = new ServerWatch();
});
afterEach(() => watch.clear());

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test('processes come, go and are killed at random, and whoever holds a lease has a database', async () => {
  const random = randomFrom(SEED);
  let holders: Holder[] = [];
  let heldRounds = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const deeds: Promise<unknown>[] = [];
    for (let coming = random(3); coming > 0; coming -= 1) {
      deeds.push(watch.hold().then((holder) => holders.push(holder)));
    }
    const going = holders.filter(() => random(3) === 0);
    holders = holders.filter((holder) => !going.includes(holder));
    for (const holder of going) {
      if (random(2) === 0) deeds.push(leave(holder));
      else {
        deeds.push(once(holder.child, 'exit'));
        holder.child.kill('SIGKILL');
      }
    }
    const victim = random(4) === 0 ? watch.keeperPid() : random(4) === 0 ? watch.serverPid() : undefined;
    if (victim !== undefined) process.kill(victim, 'SIGKILL');
    await Promise.all(deeds);

    for (const { appUrl } of holders) await until(() => answers(appUrl), 30_000);
    if (holders.length > 0) heldRounds += 1;
    else await until(() => watch.serverPid() === undefined && watch.keeperPid() === undefined, 30_000);
  }
  await Promise.all(holders.map(leave));
  await until(() => watch.serverPid() === undefined && watch.keeperPid() === undefined, 30_000);
  expect(heldRounds).toBeGreaterThan(ROUNDS / 3);
});

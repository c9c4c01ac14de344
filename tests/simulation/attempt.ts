import { DomainError } from '../../src/domain/kernel/index.ts';
import { StorageFull } from '../../src/files/file-errors.ts';
import { Killed } from './killed.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** How often the process dies in the middle of something. */
const killShare = 0.025;

/**
 * Something that is done, in a process that may die on the way. What the product refuses, and a disk that is full, is an answer; everything else is a
 * fault of the program. Answers whether it came to its end.
 */
export async function attempt(world: SimulatedWorld, what: string, work: () => Promise<unknown>): Promise<boolean> {
  const { database, chance, counts } = world;
  counts.steps += 1;
  if (!world.isCalm && chance.next() < killShare) database.dieBefore(chance.between(1, 60));
  try {
    await work();
    world.tell(what);
    return true;
  } catch (error) {
    if (error instanceof Killed) {
      counts.kills += 1;
      world.tell(`${what}: ${error.message}`);
      return false;
    }
    if (error instanceof StorageFull || error instanceof DomainError) {
      world.tell(`${what}: ${error.message}`);
      return false;
    }
    throw new Error(`seed ${world.seed}: ${what} broke`, { cause: error });
  } finally {
    database.disarm();
  }
}

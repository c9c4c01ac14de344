import type { SimulatedWorld } from '../simulated-world.ts';
import { findLost } from './find-lost.ts';
import { findSentWrongly } from './find-sent-wrongly.ts';
import { findUnfairLines } from './find-unfair-lines.ts';
import { takeSnapshot } from './take-snapshot.ts';
import type { Broken, LineRow, Truth } from './what-must-hold.ts';

/** Looks after every step. What was decided is remembered, so that a later step cannot change it unseen. */
export interface StepCheck {
  check(world: SimulatedWorld): Promise<Broken[]>;
}

export function createStepCheck(prices: Pick<Truth, 'weekOre' | 'capOre' | 'graceDays'>): StepCheck {
  const decided = new Map<string, LineRow>();
  return {
    async check(world) {
      const snapshot = await takeSnapshot(world);
      const truth: Truth = {
        ...prices,
        acknowledged: world.acknowledged,
        taken: world.mail.taken,
        holds: (sha256) => world.disk.holds(world.officeId, sha256),
      };
      return [
        ...findLost(snapshot, truth),
        ...findSentWrongly(snapshot, truth),
        ...findUnfairLines(snapshot, truth),
        ...findChangedDecisions(snapshot.lines, decided),
      ];
    },
  };
}

/** A decision may be taken back for some seconds; a line that has left for invoicing never changes. */
function findChangedDecisions(lines: readonly LineRow[], decided: Map<string, LineRow>): Broken[] {
  const broken: Broken[] = [];
  const now = new Map(lines.map((line) => [line.id, line]));
  for (const [id, was] of decided) {
    const is = now.get(id);
    const isSame = is?.sumOre === was.sumOre && is.state === was.state && is.exportedIn === was.exportedIn;
    if (was.exportedIn !== null && !isSame)
      broken.push({
        invariant: '2 surcharges are fair and there once',
        what: `line ${id} had left as ${was.state} ${was.sumOre} and is ${is?.state} ${is?.sumOre}`,
      });
    if (was.state === 'approved' && is?.state === 'approved' && is.sumOre !== was.sumOre)
      broken.push({
        invariant: '2 surcharges are fair and there once',
        what: `line ${id} was approved with ${was.sumOre} and says ${is.sumOre}`,
      });
  }
  for (const line of lines) if (line.decidedAt !== null) decided.set(line.id, line);
  return broken;
}

import type { Ore } from '../kernel/index.ts';

export interface ExportedLine {
  sumOre: Ore;
  exported: boolean;
  credited: boolean;
}

export type CreditDecision =
  | { credit: Ore }
  /** Before it has left, a line is waived or left to rest instead. */
  | { refused: 'not-exported' }
  | { refused: 'already-credited' }
  | { refused: 'credit-too-large' };

/**
 * Whether a line that has left may be credited, and by how much: once, by more than nothing, by no more than the line. Without a wish the whole.
 * Example: of kr 3 750 may kr 1 250 be credited, and after that nothing more.
 */
export function decideCredit(line: ExportedLine, wanted?: Ore): CreditDecision {
  if (!line.exported) return { refused: 'not-exported' };
  if (line.credited) return { refused: 'already-credited' };
  const credit = wanted ?? line.sumOre;
  return credit <= 0 || credit > line.sumOre ? { refused: 'credit-too-large' } : { credit };
}

import type { ConductFigures } from '../conduct/index.ts';

/**
 * What a client and the office may aim at together for a year, in a figure of `Conduct`. A share is held as counted, so that a year with more
 * deliveries is judged by the same share: four of six is eight of twelve.
 */
export type Target =
  /** The median of the days after the deadline, at most; half a day is possible. */
  | { figure: 'median-days'; comparison: 'at-most'; value: number }
  /** So many deliveries complete the first time, of so many, at least. */
  | { figure: 'complete'; comparison: 'at-least'; value: number; of: number }
  /** So many reminders to so many deliveries, at most. */
  | { figure: 'reminders'; comparison: 'at-most'; value: number; of: number };

export type TargetFigure = Target['figure'];

/** `not-known`: nothing has been delivered that it could be judged by. */
export type TargetJudgement = 'met' | 'not-met' | 'not-known';

/**
 * Whether the figures of a year meet a target. Example: "at least four of six complete" and a year in which seven of ten were → 7 × 6 is at least
 * 4 × 10: met.
 */
export function judgeTarget(
  target: Target,
  {
    medianDays,
    complete,
    reminders,
    office,
  }: Pick<ConductFigures, 'medianDays' | 'complete' | 'reminders'> & { office: { of: number } },
): TargetJudgement {
  switch (target.figure) {
    case 'median-days':
      return medianDays === null ? 'not-known' : met(medianDays <= target.value);
    // In whole numbers, so that two of three is what it says.
    case 'complete':
      return complete.of === 0 ? 'not-known' : met(complete.first * target.of >= target.value * complete.of);
    case 'reminders':
      // Reminders are counted of the deliveries since Takt is in use, as the office's own part is.
      return office.of === 0 ? 'not-known' : met(reminders * target.of <= target.value * office.of);
  }
}

function met(isMet: boolean): TargetJudgement {
  return isMet ? 'met' : 'not-met';
}

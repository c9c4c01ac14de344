import type { ConductFigures } from '../conduct/index.ts';
import type { Target } from './target.ts';

/** The figures that targets are set in. */
export type TargetFigures = Pick<ConductFigures, 'duties' | 'medianDays' | 'complete' | 'reminders'> & {
  office: { of: number };
};

/** What the figure of a target is, and of how many deliveries; undefined where there is none that it could be known by. */
export function findTargetNow(
  { figure }: Pick<Target, 'figure'>,
  { duties, medianDays, complete, reminders, office }: TargetFigures,
): { now: number; deliveries: number } | undefined {
  switch (figure) {
    case 'median-days':
      return medianDays === null ? undefined : { now: medianDays, deliveries: duties };
    case 'complete':
      return complete.of === 0 ? undefined : { now: complete.first, deliveries: complete.of };
    case 'reminders':
      return office.of === 0 ? undefined : { now: reminders, deliveries: office.of };
  }
}

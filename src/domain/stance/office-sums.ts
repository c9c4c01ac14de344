import { timeOf, type StanceFigures } from './derive-stance.ts';
import type { StanceFact } from './stance-fact.ts';

/** With fewer people a sum would tell of somebody. */
export const peopleForSum = 5;

/** Whether a sum over everybody may be shown to a manager: at least five people have a part in it. */
export function isSumShown(facts: readonly StanceFact[]): boolean {
  return new Set(facts.map(({ staffId }) => staffId)).size >= peopleForSum;
}

/** Whether a client's figures say anything without evenings, which belong to those who gave them: reports alone are seen in the figures of all. */
export function isTold(figures: StanceFigures): boolean {
  return timeOf(figures) > 0 || figures.waived > 0 || figures.extended > 0;
}

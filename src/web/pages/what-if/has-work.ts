import { hasHours } from '../week/weekend/read-weekend.ts';
import type { WeekendWhatIf } from './what-if-requests.ts';

/** A weekend with work on it or on the evenings before, now or then. */
export function hasWork({ now, asIf }: WeekendWhatIf): boolean {
  return [now, asIf].some(({ lost, minutes, evenings }) => lost > 0 || hasHours(minutes) || hasHours(evenings.minutes));
}

import { latest, type CalendarDate } from '../kernel/index.ts';
import { isSameLapse, type FoundLapse, type StoredLapse } from './derive-package-lapses.ts';

/** What has to be written down, told and recorded, so that what is stored is what the facts give. */
export type LapseChange =
  | { change: 'found'; lapse: FoundLapse }
  /** It is over: the way back was walked, or the terms are others. */
  | { change: 'ended'; stored: StoredLapse; toOn: CalendarDate; endedByTerms: boolean }
  /** The facts that it came from are others: it never was. */
  | { change: 'undone'; stored: StoredLapse };

/**
 * Brings stored lapses in step with what the facts give. What was over before anybody knew of it is left alone: no price holds that was not announced. A
 * way back that was told comes earlier where the facts say so, never later. Deciding twice changes nothing the second time.
 * Example: stored from 2 October, and the late delivery turns out to have come in time → undone.
 */
export function decideLapses(found: readonly FoundLapse[], stored: readonly StoredLapse[]): LapseChange[] {
  const changes = stored.flatMap((one): LapseChange[] => {
    const lapse = found.find((candidate) => isSameLapse(candidate, one));
    if (!lapse) return [{ change: 'undone', stored: one }];
    const { toOn, endedByTerms } = lapse;
    if (toOn === undefined || (one.toOn !== undefined && toOn >= one.toOn)) return [];
    return [{ change: 'ended', stored: one, toOn, endedByTerms }];
  });
  const fresh = found.filter((lapse) => lapse.toOn === undefined && !stored.some((one) => isSameLapse(lapse, one)));
  return [...changes, ...fresh.map((lapse): LapseChange => ({ change: 'found', lapse }))];
}

/** With the agreement its lapses end, and nothing of them is judged anew: what was open falls away with it. */
export function endLapses(stored: readonly StoredLapse[], endedOn: CalendarDate): LapseChange[] {
  return stored
    .filter(({ toOn }) => toOn === undefined)
    .map((one) => ({ change: 'ended', stored: one, toOn: latest(endedOn, one.fromOn), endedByTerms: true }));
}

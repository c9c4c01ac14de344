import { addMonths, type CalendarDate } from '../kernel/index.ts';

/** So many charged deliveries in twelve months, and Takt asks for another way than charging on; where the office has chosen nothing else. */
export const chargesBeforeTalkDefault = 3;

/** What the lead may answer when Takt has stopped: a talk, a later slot with a price, or parting. */
export const stopAnswers = ['talk', 'later-slot', 'parting'] as const;
export type StopAnswer = (typeof stopAnswers)[number];

/** A line that was approved: what was waived or credited in whole is none. */
export interface CountedCharge {
  /** The delivery, or what was asked for at short notice: several lines about one are one charge. */
  about: string;
  /** The day on which it was approved. */
  on: CalendarDate;
}

/** The deliveries that were charged in the twelve months up to a day, that day with them. */
export function countCharges(charges: readonly CountedCharge[], today: CalendarDate): number {
  const fromOn = addMonths(today, -12);
  return new Set(charges.filter(({ on }) => on > fromOn && on <= today).map(({ about }) => about)).size;
}

/** When Takt proposes nothing for a client: from the day on which it stopped until the day from which the lead lets it begin again. */
export interface ProposingStop {
  stoppedOn: CalendarDate;
  resumeOn?: CalendarDate;
}

export type ProposingStep = 'stop' | 'undo' | undefined;

/**
 * Whether Takt stops proposing now. A stop that nobody has answered is undone when a charge behind it was taken back; one that was answered goes on until the
 * lead lets Takt begin again, also when the charges lie more than a year back. After it began again only later charges count.
 * Example: charged on 3 March, 10 June and 9 September → stop on 9 September.
 */
export function decideProposingStep(
  charges: readonly CountedCharge[],
  stops: readonly (ProposingStop & { answered: boolean })[],
  { today, limit }: { today: CalendarDate; limit: number },
): ProposingStep {
  const open = stops.find(({ resumeOn }) => resumeOn === undefined);
  const counted = countedSince(charges, stops);
  if (!open) return countCharges(counted, today) >= limit ? 'stop' : undefined;
  // That a year has passed is no reason: counted from the day of the stop, so that only what was taken back changes it.
  if (!open.answered && countCharges(counted, open.stoppedOn) < limit) return 'undo';
  return undefined;
}

/** What counts towards the next stop: what was charged since Takt last began again. */
export function countedSince(charges: readonly CountedCharge[], stops: readonly ProposingStop[]): CountedCharge[] {
  const begun = stops
    .flatMap(({ resumeOn }) => (resumeOn === undefined ? [] : [resumeOn]))
    .sort()
    .at(-1);
  return charges.filter(({ on }) => begun === undefined || on >= begun);
}

/** Whether what ended on a day is proposed. What ended while Takt had stopped never is, also not afterwards. */
export function isProposedOn(stops: readonly ProposingStop[], endedOn: CalendarDate): boolean {
  return !stops.some(
    ({ stoppedOn, resumeOn }) => endedOn >= stoppedOn && (resumeOn === undefined || endedOn < resumeOn),
  );
}

/** A step of following up, or words for one, that an office would like to try. */
export interface StepToTry {
  /** The agreement says that this step is taken, so that every client has a right to it. */
  promised: boolean;
  /** It names a price: it is the notice without which nothing may be charged. */
  notice: boolean;
  /** The delivery is what somebody's wages are made from. */
  payroll: boolean;
  /** Its lateness has a price: who hears less would pay more. */
  surcharge: boolean;
}

export const triedNeverFor = ['promised', 'notice', 'payroll', 'surcharge'] as const;
export type NeverTried = (typeof triedNeverFor)[number];

/**
 * Why a step may not be held back from some clients by chance; undefined where it may. Chance must never decide who is told of a price, whose wages are in time, or
 * what a client pays. Example: a kinder early word about vouchers without surcharge → may be tried; the message on the first day after → promised, and never.
 */
export function findWhyNeverTried(step: StepToTry): NeverTried | undefined {
  return triedNeverFor.find((why) => step[why]);
}

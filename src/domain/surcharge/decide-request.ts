import type { CalendarDate } from '../kernel/index.ts';
import { deriveRequestPrice } from './derive-request-price.ts';
import type { RequestFacts, RequestLockReason, RequestOutcome } from './facts.ts';

/** One condition that haste must meet before it may cost anything, and the days that it was judged by. */
export interface RequestCondition {
  /** The reason that closes the lock where the condition does not hold. */
  condition: RequestLockReason;
  holds: boolean;
  on?: CalendarDate;
  againstOn?: CalendarDate;
}

/**
 * Every condition of a request's price: agreed in writing before it was asked for, never a consumer's, and named in a letter that reached a server before
 * the work was done, so that the client could still say that it is not needed.
 */
export function deriveRequestConditions(facts: RequestFacts): RequestCondition[] {
  const { acceptedOn, requestedOn, notice, done } = facts;
  const written: RequestCondition[] =
    acceptedOn === undefined
      ? [{ condition: 'not-in-writing', holds: false }]
      : [
          { condition: 'not-in-writing', holds: true, on: acceptedOn },
          {
            condition: 'accepted-after-request',
            holds: acceptedOn <= requestedOn,
            on: acceptedOn,
            againstOn: requestedOn,
          },
        ];
  return [
    ...written,
    { condition: 'consumer', holds: !facts.consumer },
    {
      condition: 'no-notice',
      holds: notice !== undefined && (done === undefined || notice.acceptedOn <= done.on),
      ...(notice === undefined ? {} : { on: notice.acceptedOn }),
      ...(done === undefined ? {} : { againstOn: done.on }),
    },
  ];
}

/**
 * What a request costs before any cap that it shares. Nothing until the work is done, or where it was withdrawn.
 * Example: asked for on Friday and needed on Monday, told the same day, 90 minutes at kr 1 200 done on Monday, 50 % → kr 900.
 */
export function decideRequest(facts: RequestFacts, forgivenessLeft: boolean): RequestOutcome {
  const { term, requestedOn, neededOn, done, withdrawn } = facts;
  if (withdrawn || done === undefined) return { outcome: 'none' };
  const arithmetic = deriveRequestPrice(term, { requestedOn, neededOn, minutes: done.minutes });
  if (!arithmetic || arithmetic.sumOre === 0) return { outcome: 'none' };
  const reasons = deriveRequestConditions(facts).flatMap(({ condition, holds }) => (holds ? [] : [condition]));
  if (reasons.length > 0) return { outcome: 'locked', reasons };
  if (!facts.decided && (facts.notice?.saidFree === true || forgivenessLeft))
    return { outcome: 'forgiven', arithmetic, ended: true };
  return { outcome: 'due', arithmetic };
}

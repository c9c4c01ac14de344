import type { ClientAnswer } from '../app/referral/answer-consent.ts';
import type { ToldFact } from '../domain/referral/index.ts';

/** A yes with what it is to; a no and a taking back are to the whole. */
export function toClientAnswer({
  decision,
  partnerIds,
  told,
}: {
  decision: 'given' | 'declined' | 'withdrawn';
  partnerIds: readonly string[];
  told: readonly ToldFact[];
}): ClientAnswer {
  return decision === 'given' ? { decision, to: { partnerIds, told } } : { decision };
}

import { latest, type CalendarDate } from '../kernel/index.ts';
import type { ConsentAnswer, ConsentScope } from './consent.ts';

/**
 * Proposed → consent asked → consented → introduced → taken on. It ends also where the client says no, where one of the two changes their mind, where every
 * office that was asked says no, and where nobody fits. An ended one is never opened again: other offices are a new referral, with a consent of its own.
 */
export const referralStates = [
  'proposed',
  'consent-asked',
  'consented',
  'introduced',
  'taken-on',
  'consent-declined',
  'declined-by-partner',
  'changed-mind',
  'nobody-fits',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Those after which nothing more happens in this referral. */
export const referralEnds = [
  'taken-on',
  'consent-declined',
  'declined-by-partner',
  'changed-mind',
  'nobody-fits',
] as const satisfies readonly ReferralState[];

/** One office that the client may be helped on to, and how it went. */
export interface ReferredPartner {
  partnerId: string;
  introducedOn: CalendarDate | null;
  /** The day by which it was asked to answer; null as long as it has been told of nobody. */
  answerByOn: CalendarDate | null;
  answer: { answer: 'takes-on' | 'declines'; on: CalendarDate } | null;
}

export interface Referral {
  id: string;
  clientId: string;
  state: ReferralState;
  partners: readonly ReferredPartner[];
  /** What the client was asked, and until when an answer is hoped for; null as long as nothing was asked. */
  asked: { on: CalendarDate; answerByOn: CalendarDate; to: ConsentScope } | null;
  /** All that the client answered, oldest first. */
  answers: readonly ConsentAnswer[];
}

/** A referral as it begins: what the register gave, seen by the office only. */
export function proposeReferral(id: string, clientId: string, partnerIds: readonly string[]): Referral {
  return {
    id,
    clientId,
    state: 'proposed',
    partners: partnerIds.map((partnerId) => ({ partnerId, introducedOn: null, answerByOn: null, answer: null })),
    asked: null,
    answers: [],
  };
}

/**
 * The last day on which somebody who was asked may answer: the client, or an office that was told. Undefined where nobody was asked.
 * Example: the client by 11 December, an office by 18 December → 18 December.
 */
export function findLastAnswerDay({ asked, partners }: Pick<Referral, 'asked' | 'partners'>): CalendarDate | undefined {
  const days = [asked, ...partners].map((each) => each?.answerByOn ?? null).filter((day) => day !== null);
  const [first, ...others] = days;
  return first && latest(first, ...others);
}

export function isEnded({ state }: Pick<Referral, 'state'>): boolean {
  return (referralEnds as readonly ReferralState[]).includes(state);
}

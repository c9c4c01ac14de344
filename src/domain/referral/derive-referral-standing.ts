import { earliest, type CalendarDate } from '../kernel/index.ts';
import { findConsent } from './may-name.ts';
import type { Referral } from './referral.ts';

/** What is done next, and by whom. */
export type ReferralStep =
  | 'ask-the-client'
  | 'say-that-nobody-fits'
  /** Waiting for the client's answer; a person calls once the day has gone by. */
  | 'wait-for-the-client'
  | 'call-the-client'
  | 'introduce'
  /** The mail did not arrive: the address is corrected, and the office is told once more. */
  | 'introduce-again'
  | 'wait-for-the-office'
  | 'call-the-office'
  | 'hand-over'
  /** Offices that were introduced and are not needed any more. */
  | 'thank-the-others'
  | 'propose-others'
  /** The client goes on alone, with everything that is the client's own. */
  | 'help-without-a-name'
  /** Somebody changed their mind: stay together, or part without a name. */
  | 'agree-how-to-go-on';

export interface ReferralStanding {
  turn: 'office' | 'client' | 'partner';
  /** The first is the nearest; never none. */
  steps: readonly [ReferralStep, ...ReferralStep[]];
  /** The day that is waited for; null where nobody waits. */
  waitsUntilOn: CalendarDate | null;
}

/**
 * Whose turn it is and what comes next: every state has a next step, the ends too, so that nobody is left standing.
 * Example: asked on 2 March with seven days, looked at on 10 March → the office's turn: call the client.
 * @param unreached The offices to whom the mail did not arrive.
 */
export function deriveReferralStanding(
  referral: Referral,
  today: CalendarDate,
  unreached: readonly string[] = [],
): ReferralStanding {
  switch (referral.state) {
    case 'proposed':
      return office(referral.partners.length === 0 ? 'say-that-nobody-fits' : 'ask-the-client');
    case 'consent-asked':
      return waiting('client', referral.asked!.answerByOn, today);
    case 'consented':
      return office('introduce');
    case 'introduced':
      return standingWhileIntroduced(referral, today, unreached);
    case 'taken-on':
      return office('hand-over', ...(openPartners(referral).length > 0 ? (['thank-the-others'] as const) : []));
    case 'declined-by-partner':
      return office('propose-others', 'help-without-a-name');
    case 'changed-mind':
      return openPartners(referral).length > 0
        ? office('thank-the-others', 'agree-how-to-go-on')
        : office('agree-how-to-go-on');
    case 'consent-declined':
    case 'nobody-fits':
      return office('help-without-a-name');
  }
}

/**
 * Whoever the mail did not reach waits for nothing: that comes first. Then the first answer that is waited for decides; an office that was consented to and
 * not asked yet can be introduced meanwhile.
 */
function standingWhileIntroduced(
  referral: Referral,
  today: CalendarDate,
  unreached: readonly string[],
): ReferralStanding {
  const open = openPartners(referral);
  const reached = open.filter(({ partnerId }) => !unreached.includes(partnerId));
  const consented = findConsent(referral)?.partnerIds ?? [];
  const unasked = referral.partners.some(
    ({ partnerId, introducedOn }) => introducedOn === null && consented.includes(partnerId),
  );
  const more = unasked ? (['introduce'] as const) : [];
  const [first, ...others] = reached.map(({ answerByOn }) => answerByOn!);
  if (first === undefined) return office('introduce-again', ...more);
  const standing = waiting('partner', earliest(first, ...others), today);
  return reached.length < open.length
    ? { ...standing, turn: 'office', steps: ['introduce-again', ...standing.steps, ...more] }
    : { ...standing, steps: [...standing.steps, ...more] };
}

/** Those who were told of the client and have not answered. */
function openPartners({ partners }: Referral): Referral['partners'] {
  return partners.filter(({ introducedOn, answer }) => introducedOn !== null && answer === null);
}

function office(...steps: readonly [ReferralStep, ...ReferralStep[]]): ReferralStanding {
  return { turn: 'office', steps, waitsUntilOn: null };
}

function waiting(turn: 'client' | 'partner', untilOn: CalendarDate, today: CalendarDate): ReferralStanding {
  const who = turn === 'client' ? 'client' : 'office';
  return today > untilOn
    ? { turn: 'office', steps: [`call-the-${who}`], waitsUntilOn: untilOn }
    : { turn, steps: [`wait-for-the-${who}`], waitsUntilOn: untilOn };
}

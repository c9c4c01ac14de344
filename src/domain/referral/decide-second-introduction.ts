import { addDays, latest } from '../kernel/index.ts';
import { answerDaysDefault, type ReferralMoment, type ReferralRefusal } from './decide-referral.ts';
import { mayNameClientTo } from './may-name.ts';
import type { Referral } from './referral.ts';

/** How the newest mail that tells an office of a client fares. */
export type IntroductionFate =
  | 'on-its-way'
  /** Their server took it, and nothing has come back. */
  | 'arrived'
  /** It came back, no server took it, or it was taken out before it left. */
  | 'not-arrived'
  /** Nobody knows: a person looks into that in the outbox before anything else goes. */
  | 'in-doubt';

/** What is known of such a mail: how far it came, and whether it came back. */
export interface IntroductionMail {
  status: 'queued' | 'attempting' | 'accepted' | 'failed' | 'in-doubt' | 'dropped';
  bounced: boolean;
}

/** Example: accepted by their server, and back the day after → `not-arrived`. */
export function fateOfIntroduction({ status, bounced }: IntroductionMail): IntroductionFate {
  if (bounced || status === 'failed' || status === 'dropped') return 'not-arrived';
  if (status === 'accepted') return 'arrived';
  return status === 'in-doubt' ? status : 'on-its-way';
}

export type SecondIntroduction =
  | { outcome: 'changed'; referral: Referral }
  /** A mail is on its way already: a button that was pressed twice. */
  | { outcome: 'unchanged' }
  | { refused: SecondIntroductionRefusal };

/** `arrived`: the office has the mail, and a person calls it instead. */
export type SecondIntroductionRefusal =
  Extract<ReferralRefusal, 'no-consent' | 'not-introduced' | 'answered'> | 'arrived' | 'in-doubt';

/**
 * Whether an office is told of a client once more, since the earlier mail did not arrive: under the same consent, and never while it has one or may have. It is
 * told today, so its days to answer begin today; longer days that it was given stand. Example: told on 2 March, the mail came back on 3 March, sent again
 * on 5 March → told on 5 March, with an answer by 12 March.
 */
export function decideSecondIntroduction(
  referral: Referral,
  partnerId: string,
  earlier: IntroductionFate,
  { today, answerDays }: ReferralMoment,
): SecondIntroduction {
  const partner = referral.partners.find((one) => one.partnerId === partnerId);
  if (!partner || partner.introducedOn === null) return { refused: 'not-introduced' };
  if (partner.answer !== null) return { refused: 'answered' };
  if (!mayNameClientTo(referral, partnerId).may) return { refused: 'no-consent' };
  if (earlier === 'on-its-way') return { outcome: 'unchanged' };
  if (earlier !== 'not-arrived') return { refused: earlier };
  const answerByOn = latest(partner.answerByOn ?? today, addDays(today, answerDays ?? answerDaysDefault));
  return {
    outcome: 'changed',
    referral: {
      ...referral,
      partners: referral.partners.map((one) =>
        one === partner ? { ...partner, introducedOn: today, answerByOn } : one,
      ),
    },
  };
}
